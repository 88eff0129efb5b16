import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';

/** The front door. */
export const DESK_ROUTES: Routes = [
  {
    path: 'desk',
    title: 'desk.title',
    canActivate: [requires('floor.check-in')],
    providers: [provideTranslocoScope('desk')],
    data: { help: 'desk.help' },
    loadComponent: () => import('./desk-page').then((page) => page.DeskPage),
  },
];
