export { FLOOR_ROUTES_WEB } from './floor.routes';
export { VISIT_ACTIONS, type VisitActionExtension } from './visit-actions';
export { VisitSheetHost } from './visit-sheet/sheet-host';
