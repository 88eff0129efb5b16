import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';
import type { EditPage } from './edit-page/edit-page';
import { SUMMARY_PAGE } from './sanctions/sanctions.routes';

/** Pages of the house rules, for the path `house-rules`. Parts of paths and queries arrive as inputs. */
export const HOUSE_RULES_ROUTES_WEB: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('house-rules')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'house-rules.list.title',
        data: { help: 'house-rules.help.list' },
        canActivate: [requires('house-rules.read')],
        loadComponent: () => import('./versions-page/versions-page').then((page) => page.VersionsPage),
      },
      {
        path: 'versions/:id',
        pathMatch: 'full',
        title: 'house-rules.list.title',
        data: { help: 'house-rules.help.version' },
        canActivate: [requires('house-rules.read')],
        loadComponent: () => import('./version-page/version-page').then((page) => page.VersionPage),
      },
      {
        path: 'versions/:id/edit',
        title: 'house-rules.edit.title',
        data: { help: 'house-rules.help.edit' },
        canActivate: [requires('house-rules.draft')],
        canDeactivate: [(page: EditPage) => page.mayLeave()],
        loadComponent: () => import('./edit-page/edit-page').then((page) => page.EditPage),
      },
      SUMMARY_PAGE,
      {
        path: 'accept/:visitorId',
        title: 'house-rules.accept.title',
        data: { help: 'house-rules.help.accept', bare: true },
        canActivate: [requires('house-rules.accept')],
        loadComponent: () => import('./accept-page/accept-page').then((page) => page.AcceptPage),
      },
      {
        path: 'acceptances/:id',
        title: 'house-rules.copy.title',
        data: { help: 'house-rules.help.copy' },
        canActivate: [requires('house-rules.read-acceptances')],
        loadComponent: () => import('./print-page/print-page').then((page) => page.PrintPage),
      },
    ],
  },
];
