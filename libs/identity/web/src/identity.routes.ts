import { inject } from '@angular/core';
import { Router, type CanActivateFn, type Routes } from '@angular/router';
import { provideTranslocoScope } from '@jsverse/transloco';
import { requires, Session } from '@luwte/platform/web';

/** Who is signed in has no business at the sign-in page. */
const notSignedIn: CanActivateFn = async () => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  return session.view() ? router.parseUrl('/') : true;
};

/** The sign-in page; stands outside the navigation. */
export const LOGIN_ROUTES: Routes = [
  {
    path: '',
    title: 'identity.login.title',
    canActivate: [notSignedIn],
    providers: [provideTranslocoScope('identity')],
    loadComponent: () => import('./login-page/login-page').then((page) => page.LoginPage),
  },
];

/** The switch screen of a shared device; stands outside the navigation. */
export const SWITCH_ROUTES: Routes = [
  {
    path: '',
    title: 'devices.switch.title',
    canActivate: [notSignedIn],
    providers: [provideTranslocoScope('identity', 'devices')],
    loadComponent: () => import('./switch-page/switch-page').then((page) => page.SwitchPage),
  },
];

/** The shared devices of the house, for the path `devices`. */
export const DEVICES_ROUTES: Routes = [
  {
    path: '',
    title: 'devices.list.title',
    data: { help: 'devices.list.help' },
    canActivate: [requires('identity.manage-devices')],
    providers: [provideTranslocoScope('identity', 'devices')],
    loadComponent: () => import('./devices-page/devices-page').then((page) => page.DevicesPage),
  },
];

/** Who holds a link joins a house or chooses a password; stands outside the navigation, whoever is signed in. */
export const INVITATION_ROUTES: Routes = [
  {
    path: '',
    title: 'accounts.invited.title',
    providers: [provideTranslocoScope('identity', 'accounts')],
    loadComponent: () => import('./invitation-page/invitation-page').then((page) => page.InvitationPage),
  },
];

/** The accounts of the house, for the path `accounts`. */
export const ACCOUNTS_ROUTES: Routes = [
  {
    path: '',
    canActivate: [requires('identity.manage-accounts')],
    providers: [provideTranslocoScope('identity', 'accounts')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'accounts.list.title',
        data: { help: 'accounts.list.help' },
        loadComponent: () => import('./accounts/accounts-page').then((page) => page.AccountsPage),
      },
      {
        path: 'new',
        title: 'accounts.invite.title',
        data: { help: 'accounts.invite.help' },
        loadComponent: () => import('./accounts/invite-page').then((page) => page.InvitePage),
      },
      {
        path: 'invitations/:id',
        title: 'accounts.invitation.title',
        data: { help: 'accounts.invite.help' },
        loadComponent: () =>
          import('./accounts/open-invitation-page').then((page) => page.OpenInvitationPage),
      },
      {
        path: ':id',
        title: 'accounts.account.title',
        data: { help: 'accounts.account.help' },
        loadComponent: () => import('./accounts/account-of-page').then((page) => page.AccountOfPage),
      },
    ],
  },
];

/** The worker's own account. */
export const ACCOUNT_ROUTES: Routes = [
  {
    path: '',
    title: 'identity.account.title',
    data: { help: 'identity.account.help' },
    providers: [provideTranslocoScope('identity', 'devices')],
    loadComponent: () => import('./account-page/account-page').then((page) => page.AccountPage),
  },
];
