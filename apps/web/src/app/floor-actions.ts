import type { Routes } from '@angular/router';

/** The floor's pages, with what can be done with a visit beyond the floor's own acts. Loaded when they are first opened. */
export async function floorRoutes(): Promise<Routes> {
  const { FLOOR_ROUTES_WEB, SERVICES_ON_VISIT, VISIT_ACTIONS } = await import('@luwte/floor/web');
  return [
    {
      path: '',
      providers: [{ provide: VISIT_ACTIONS, useValue: SERVICES_ON_VISIT, multi: true }],
      children: FLOOR_ROUTES_WEB,
    },
  ];
}
