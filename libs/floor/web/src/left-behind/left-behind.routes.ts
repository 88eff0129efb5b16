import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires, textsOf } from '@luwte/platform/web';

/** The register of left-behind substances. */
export const LEFT_BEHIND_PAGES: Routes = [
  {
    path: 'left-behind',
    canActivate: [textsOf('left-behind')],
    providers: [provideTranslocoScope('left-behind')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'left-behind.title',
        canActivate: [requires('floor.left-behind')],
        data: { help: 'left-behind.help' },
        loadComponent: () => import('./left-behind-page').then((page) => page.LeftBehindPage),
      },
      {
        path: 'new',
        title: 'left-behind.new',
        canActivate: [requires('floor.register-left-behind')],
        data: { help: 'left-behind.help' },
        loadComponent: () => import('./register-page').then((page) => page.RegisterLeftBehindPage),
      },
      {
        path: ':id',
        title: 'left-behind.title',
        canActivate: [requires('floor.left-behind')],
        data: { help: 'left-behind.help' },
        loadComponent: () => import('./item-page').then((page) => page.LeftBehindItemPage),
      },
    ],
  },
];
