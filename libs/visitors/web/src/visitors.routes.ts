import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';
import type { EditPage } from './form-page/edit-page';
import type { RegisterPage } from './form-page/register-page';

/** Pages of the visitors, for the path `visitors`. Parts of paths and queries arrive as inputs. */
export const VISITORS_ROUTES_WEB: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('visitors')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'visitors.list.title',
        data: { help: 'visitors.help.list' },
        canActivate: [requires('visitors.search')],
        loadComponent: () => import('./list-page/list-page').then((page) => page.ListPage),
      },
      {
        path: 'new',
        title: 'visitors.register.title',
        data: { help: 'visitors.help.form' },
        canActivate: [requires('visitors.register')],
        canDeactivate: [(page: RegisterPage) => page.mayLeave()],
        loadComponent: () => import('./form-page/register-page').then((page) => page.RegisterPage),
      },
      {
        path: 'import',
        title: 'visitors.import.title',
        data: { help: 'visitors.help.import' },
        canActivate: [requires('visitors.import')],
        loadComponent: () => import('./import-page/import-page').then((page) => page.ImportPage),
      },
      {
        path: 'retention',
        title: 'visitors.retention.title',
        data: { help: 'visitors.help.retention' },
        canActivate: [requires('visitors.retention')],
        loadComponent: () =>
          import('./privacy/retention-page/retention-page').then((page) => page.RetentionPage),
      },
      {
        path: 'duplicates',
        title: 'visitors.duplicates.title',
        data: { help: 'visitors.help.duplicates' },
        canActivate: [requires('visitors.link')],
        loadComponent: () => import('./duplicates/duplicates-page').then((page) => page.DuplicatesPage),
      },
      {
        path: 'compare/:one/:other',
        title: 'visitors.compare.title',
        data: { help: 'visitors.help.duplicates' },
        canActivate: [requires('visitors.link')],
        loadComponent: () => import('./duplicates/compare-page').then((page) => page.ComparePage),
      },
      {
        path: 'erasures',
        title: 'visitors.erasures.title',
        data: { help: 'visitors.help.erasures' },
        canActivate: [requires('visitors.erase')],
        loadComponent: () =>
          import('./privacy/erasures-page/erasures-page').then((page) => page.ErasuresPage),
      },
      {
        path: 'erasures/:id',
        title: 'visitors.erasure.title',
        data: { help: 'visitors.help.erasures' },
        canActivate: [requires('visitors.erase')],
        loadComponent: () => import('./privacy/erasures-page/erasure-page').then((page) => page.ErasurePage),
      },
      {
        path: ':id/erase',
        title: 'visitors.erase.title',
        data: { help: 'visitors.help.erase' },
        canActivate: [requires('visitors.erase')],
        loadComponent: () => import('./privacy/erase-page/erase-page').then((page) => page.ErasePage),
      },
      {
        path: ':id',
        pathMatch: 'full',
        title: 'visitors.card.title',
        data: { help: 'visitors.help.card' },
        canActivate: [requires('visitors.read')],
        loadComponent: () => import('./card-page/card-page').then((page) => page.CardPage),
      },
      {
        path: ':id/edit',
        title: 'visitors.edit.title',
        data: { help: 'visitors.help.form' },
        canActivate: [requires('visitors.update')],
        canDeactivate: [(page: EditPage) => page.mayLeave()],
        loadComponent: () => import('./form-page/edit-page').then((page) => page.EditPage),
      },
      {
        path: ':id/pass',
        title: 'visitors.pass.title',
        data: { bare: true },
        canActivate: [requires('visitors.print-pass')],
        loadComponent: () => import('./pass-page/pass-page').then((page) => page.PassPage),
      },
    ],
  },
];
