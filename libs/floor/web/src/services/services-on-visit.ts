import type { VisitActionExtension } from '../visit-actions';

/** The services of the house as an act on a visit: what they need not know of, the board and the desk do not load. */
export const SERVICES_ON_VISIT: VisitActionExtension = {
  key: 'floor-services',
  label: 'floor.sheet.services',
  icon: 'restaurant',
  permission: 'floor.give-service',
  order: 10,
  panel: () => import('./visit-services').then((panel) => panel.VisitServices),
};
