import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires, textsOf } from '@luwte/platform/web';
import type { PolicyEditPage } from './policy-edit-page';

/** Whom the house admits, and how its workers decided. */
export const ADMISSION_PAGES: Routes = [
  {
    path: 'admission-policy',
    canActivate: [textsOf('admission')],
    providers: [provideTranslocoScope('admission')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'admission.title',
        canActivate: [requires('floor.read-settings')],
        data: { help: 'admission.help' },
        loadComponent: () => import('./policy-page').then((page) => page.PolicyPage),
      },
      {
        path: 'edit',
        title: 'admission.editTitle',
        canActivate: [requires('floor.edit-policy')],
        canDeactivate: [(page: PolicyEditPage) => page.mayLeave()],
        data: { help: 'admission.helpEdit' },
        loadComponent: () => import('./policy-edit-page').then((page) => page.PolicyEditPage),
      },
    ],
  },
  {
    path: 'deviations',
    title: 'admission.deviations',
    canActivate: [textsOf('admission'), requires('floor.decisions')],
    providers: [provideTranslocoScope('admission')],
    data: { help: 'admission.helpDeviations' },
    loadComponent: () => import('../deviations/deviations-page').then((page) => page.DeviationsPage),
  },
];
