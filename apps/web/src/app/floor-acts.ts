import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import type { BoardVisit } from '@luwte/floor/domain';

/** The floor's pages, with what other slices let workers do with somebody inside. Loaded when they are first opened. */
export async function floorRoutes(): Promise<Routes> {
  const { FLOOR_ROUTES_WEB, VISIT_ACTIONS } = await import('@luwte/floor/web');
  const sanction = {
    key: 'house-rules-sanction',
    label: 'app.visitActs.sanction',
    icon: 'event_busy',
    permission: 'house-rules.impose-sanctions',
    order: 80,
    applies: ({ visitorId }: BoardVisit) => visitorId !== null,
    run: async ({ visitorId }: BoardVisit) => {
      await inject(Router).navigate(['/sanctions/new', visitorId]);
    },
  };
  return [
    {
      path: '',
      providers: [{ provide: VISIT_ACTIONS, useValue: sanction, multi: true }],
      children: FLOOR_ROUTES_WEB,
    },
  ];
}
