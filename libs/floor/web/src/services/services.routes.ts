import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires, textsOf } from '@luwte/platform/web';
import type { ServicesSettingsPage } from './settings-page';

/** The services of the house. */
export const SERVICES_PAGES: Routes = [
  {
    path: 'services',
    canActivate: [textsOf('services')],
    providers: [provideTranslocoScope('services')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'services.title',
        canActivate: [requires('floor.services')],
        data: { help: 'services.help' },
        loadComponent: () => import('./services-page').then((page) => page.ServicesPage),
      },
      {
        path: 'consultation',
        title: 'services.consultation.title',
        canActivate: [requires('floor.run-queue')],
        data: { help: 'services.consultation.help' },
        loadComponent: () => import('./consultation-page').then((page) => page.ConsultationPage),
      },
      {
        path: 'settings',
        title: 'services.settings.title',
        canActivate: [requires('floor.settings')],
        canDeactivate: [(page: ServicesSettingsPage) => page.mayLeave()],
        data: { help: 'services.settings.help' },
        loadComponent: () => import('./settings-page').then((page) => page.ServicesSettingsPage),
      },
    ],
  },
];
