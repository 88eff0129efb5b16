import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Session } from './session';
import { SharedScreen } from './shared-screen';

/** Lets signed-in accounts through; others go to the sign-in page and come back after it. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  const shared = inject(SharedScreen);
  await session.ready();
  if (session.view()) return true;
  if (!session.unreachable() && shared.enrolled()) return router.parseUrl(shared.startPage());
  const page = session.unreachable() ? '/no-connection' : '/login';
  return router.createUrlTree([page], url === '/' ? {} : { queryParams: { return: url } });
};

/**
 * Lets accounts through that may do one of `permissions`; others get the page that says who can help. Put it on
 * routes below one with {@link signedIn}.
 */
export function requires(...permissions: readonly string[]): CanActivateFn {
  return () => {
    const session = inject(Session);
    if (permissions.some((permission) => session.can(permission))) return true;
    return inject(Router).createUrlTree(['/not-allowed']);
  };
}
