import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';

/** The access log, for the path `audit`. */
export const AUDIT_ROUTES_WEB: Routes = [
  {
    path: '',
    title: 'audit.log.title',
    data: { help: 'audit.log.help' },
    canActivate: [requires('audit.read')],
    providers: [provideTranslocoScope('audit')],
    loadComponent: () => import('./log-page/log-page').then((page) => page.LogPage),
  },
];
