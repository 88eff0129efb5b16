export { VISITOR_PANELS, type VisitorPanel } from './visitor-panels';
export { VISITORS_ROUTES_WEB } from './visitors.routes';
