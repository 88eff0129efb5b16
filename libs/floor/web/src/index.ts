export { DOOR_OFFERS, type DoorOffer } from './desk/door-offers';
export { FLOOR_ROUTES_WEB } from './floor.routes';
export { SERVICES_ON_VISIT } from './services/services-on-visit';
export { SETTINGS_GROUPS, type SettingsGroup } from './settings/settings-groups';
export { VISIT_ACTIONS, type VisitActionExtension } from './visit-actions';
export { VisitSheetHost } from './visit-sheet/sheet-host';

/** The latest visits of a visitor, as a panel for the visitor's card. */
export const visitsOfVisitor = () => import('./visits/visitor-visits').then((panel) => panel.VisitorVisits);
