import type { Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { signedIn, textsOf } from '@luwte/platform/web';
import { floorRoutes } from './floor-actions';
import { toFirstPage } from './shell/navigation';
import { auditRoutes } from './audit-panels';
import { visitorRoutes } from './visitor-panels';

/**
 * The pages of the program. Each slice brings its own; floor comes last because the desk and the board, its pages,
 * stand at the top of the address.
 */
export const APP_ROUTES: Routes = [
  {
    path: 'login',
    canActivate: [textsOf('identity')],
    loadChildren: () => import('@luwte/identity/web').then((slice) => slice.LOGIN_ROUTES),
  },
  {
    path: 'switch',
    canActivate: [textsOf('identity'), textsOf('devices')],
    loadChildren: () => import('@luwte/identity/web').then((slice) => slice.SWITCH_ROUTES),
  },
  {
    path: 'invitation',
    canActivate: [textsOf('identity'), textsOf('accounts')],
    loadChildren: () => import('@luwte/identity/web').then((slice) => slice.INVITATION_ROUTES),
  },
  {
    path: 'no-connection',
    title: 'app.noConnection.title',
    loadComponent: () => import('./pages/no-connection').then((page) => page.NoConnection),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((page) => page.Shell),
    children: [
      { path: '', pathMatch: 'full', canActivate: [toFirstPage], children: [] },
      {
        path: 'visitors',
        canActivate: [
          textsOf('visitors'),
          textsOf('floor'),
          textsOf('house-rules'),
          textsOf('privacy'),
          textsOf('audit'),
        ],
        loadChildren: visitorRoutes,
      },
      {
        path: 'house-rules',
        canActivate: [textsOf('house-rules')],
        loadChildren: () => import('@luwte/house-rules/web').then((slice) => slice.HOUSE_RULES_ROUTES_WEB),
      },
      {
        path: 'sanctions',
        canActivate: [textsOf('house-rules')],
        loadChildren: () => import('@luwte/house-rules/web').then((slice) => slice.SANCTIONS_ROUTES_WEB),
      },
      {
        path: 'audit',
        canActivate: [textsOf('audit'), textsOf('privacy')],
        loadChildren: auditRoutes,
      },
      {
        path: 'emergency-access',
        canActivate: [textsOf('privacy'), textsOf('visitors')],
        loadChildren: () => import('@luwte/privacy/web').then((slice) => slice.EMERGENCY_ROUTES),
      },
      {
        path: 'visitor-access',
        canActivate: [textsOf('privacy'), textsOf('audit')],
        loadChildren: () => import('@luwte/privacy/web').then((slice) => slice.VISITOR_ACCESS_ROUTES),
      },
      {
        path: 'information-requests',
        canActivate: [textsOf('privacy')],
        loadChildren: () => import('@luwte/privacy/web').then((slice) => slice.REQUESTS_ROUTES),
      },
      {
        path: 'account',
        canActivate: [textsOf('identity'), textsOf('devices')],
        loadChildren: () => import('@luwte/identity/web').then((slice) => slice.ACCOUNT_ROUTES),
      },
      {
        path: 'accounts',
        canActivate: [textsOf('identity'), textsOf('accounts')],
        loadChildren: () => import('@luwte/identity/web').then((slice) => slice.ACCOUNTS_ROUTES),
      },
      {
        path: 'devices',
        canActivate: [textsOf('identity'), textsOf('devices')],
        loadChildren: () => import('@luwte/identity/web').then((slice) => slice.DEVICES_ROUTES),
      },
      {
        path: 'help',
        title: 'app.help.title',
        loadComponent: () => import('./help/help-page').then((page) => page.HelpPage),
      },
      {
        path: 'kit',
        canActivate: [textsOf('kit')],
        title: 'kit.title',
        providers: [provideTranslocoScope('kit')],
        loadComponent: () => import('./kit/kit-page').then((page) => page.KitPage),
      },
      {
        path: 'not-allowed',
        title: 'app.notAllowed.title',
        loadComponent: () => import('./pages/not-allowed').then((page) => page.NotAllowed),
      },
      {
        path: '',
        canActivate: [textsOf('floor'), textsOf('desk')],
        loadChildren: floorRoutes,
      },
      {
        path: '**',
        title: 'app.notFound.title',
        loadComponent: () => import('./pages/not-found').then((page) => page.NotFound),
      },
    ],
  },
];
