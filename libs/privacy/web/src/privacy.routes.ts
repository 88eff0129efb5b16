import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires } from '@luwte/platform/web';

/** Emergency access to one record, for the path `emergency-access`. */
export const EMERGENCY_ROUTES: Routes = [
  {
    path: '',
    title: 'privacy.emergency.title',
    data: { help: 'privacy.emergency.help' },
    canActivate: [requires('privacy.emergency-access')],
    providers: [provideTranslocoScope('privacy', 'visitors')],
    loadComponent: () => import('./emergency-page/emergency-page').then((page) => page.EmergencyPage),
  },
];

/** Who saw a record, for the path `visitor-access`. */
export const VISITOR_ACCESS_ROUTES: Routes = [
  {
    path: '',
    title: 'privacy.access.title',
    data: { help: 'privacy.access.help' },
    canActivate: [requires('privacy.read-visitor-access')],
    providers: [provideTranslocoScope('privacy', 'audit')],
    loadComponent: () => import('./visitor-access/access-page').then((page) => page.AccessPage),
  },
];

/** The register of requests for information, for the path `information-requests`. */
export const REQUESTS_ROUTES: Routes = [
  {
    path: '',
    providers: [provideTranslocoScope('privacy')],
    canActivate: [requires('privacy.read-requests')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'privacy.requests.title',
        data: { help: 'privacy.requests.help' },
        loadComponent: () => import('./requests/requests-page').then((page) => page.RequestsPage),
      },
      {
        path: 'new',
        title: 'privacy.requests.new',
        data: { help: 'privacy.requests.help' },
        canActivate: [requires('privacy.record-requests')],
        loadComponent: () => import('./requests/new-request-page').then((page) => page.NewRequestPage),
      },
      {
        path: ':id',
        title: 'privacy.requests.one',
        data: { help: 'privacy.requests.help' },
        loadComponent: () => import('./requests/request-page').then((page) => page.RequestPage),
      },
    ],
  },
];
