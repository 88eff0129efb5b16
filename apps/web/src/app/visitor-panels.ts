import type { Routes } from '@angular/router';

/** The visitors' pages, with what higher slices show on a visitor's card. Loaded when they are first opened. */
export async function visitorRoutes(): Promise<Routes> {
  const { VISITOR_PANELS, VISITORS_ROUTES_WEB } = await import('@luwte/visitors/web');
  const visits = {
    key: 'floor-visits',
    permission: 'floor.visits',
    order: 10,
    component: () => import('@luwte/floor/web').then((slice) => slice.visitsOfVisitor()),
  };
  const sanctions = {
    key: 'house-rules-sanctions',
    permission: 'house-rules.read-sanctions',
    order: 5,
    component: () => import('@luwte/house-rules/web').then((slice) => slice.sanctionsOfVisitor()),
  };
  const access = {
    key: 'privacy-access',
    permission: 'privacy.read-visitor-access',
    order: 90,
    component: () => import('@luwte/privacy/web').then((slice) => slice.accessOfVisitor()),
  };
  return [
    {
      path: '',
      providers: [
        { provide: VISITOR_PANELS, useValue: visits, multi: true },
        { provide: VISITOR_PANELS, useValue: sanctions, multi: true },
        { provide: VISITOR_PANELS, useValue: access, multi: true },
      ],
      children: VISITORS_ROUTES_WEB,
    },
  ];
}
