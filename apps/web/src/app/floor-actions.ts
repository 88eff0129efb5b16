import { inject } from '@angular/core';
import { Router, type Routes } from '@angular/router';
import type { BoardVisit } from '@luwte/floor/domain';

const SANCTION = {
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

/** Ways from the settings to what other slices and pages let a house decide. */
const SETTINGS_WAYS = [
  {
    key: 'services',
    label: 'app.settingsWays.services',
    icon: 'shower',
    permission: 'floor.settings',
    order: 10,
    path: '/services/settings',
  },
  {
    key: 'admission',
    label: 'app.places.admission',
    icon: 'tune',
    permission: 'floor.edit-policy',
    order: 20,
    path: '/admission-policy',
  },
  {
    key: 'house-rules',
    label: 'app.places.houseRules',
    icon: 'handshake',
    permission: 'house-rules.draft',
    order: 30,
    path: '/house-rules',
  },
] as const;

/** The floor's pages, with what can be done with a visit beyond the floor's own acts. Loaded when they are first opened. */
export async function floorRoutes(): Promise<Routes> {
  const { FLOOR_ROUTES_WEB, SERVICES_ON_VISIT, SETTINGS_GROUPS, VISIT_ACTIONS } =
    await import('@luwte/floor/web');
  return [
    {
      path: '',
      providers: [
        { provide: VISIT_ACTIONS, useValue: SERVICES_ON_VISIT, multi: true },
        { provide: VISIT_ACTIONS, useValue: SANCTION, multi: true },
        ...SETTINGS_WAYS.map((useValue) => ({ provide: SETTINGS_GROUPS, useValue, multi: true })),
      ],
      children: FLOOR_ROUTES_WEB,
    },
  ];
}
