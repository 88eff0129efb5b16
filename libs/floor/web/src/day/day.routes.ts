import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires, textsOf } from '@luwte/platform/web';

/** The day of the house and what comes with it. */
export const DAY_PAGES: Routes = [
  {
    path: 'today',
    title: 'day.title',
    canActivate: [requires('floor.fill-checklist'), textsOf('day')],
    providers: [provideTranslocoScope('day')],
    data: { help: 'day.help' },
    loadComponent: () => import('./day-page').then((page) => page.DayPage),
  },
];
