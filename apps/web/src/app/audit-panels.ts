import type { Routes } from '@angular/router';

/** The access log, with what waits for the privacy officer on top of it. Loaded when it is first opened. */
export async function auditRoutes(): Promise<Routes> {
  const { AUDIT_PANELS, AUDIT_ROUTES_WEB } = await import('@luwte/audit/web');
  const reviews = {
    key: 'privacy-reviews',
    permission: 'privacy.review-emergency-access',
    component: () => import('@luwte/privacy/web').then((slice) => slice.emergencyReviews()),
  };
  return [
    {
      path: '',
      providers: [{ provide: AUDIT_PANELS, useValue: reviews, multi: true }],
      children: AUDIT_ROUTES_WEB,
    },
  ];
}
