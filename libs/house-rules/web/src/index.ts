export { RulesAcceptance } from './acceptance/rules-acceptance';
export { HOUSE_RULES_ROUTES_WEB } from './house-rules.routes';
export { SANCTIONS_ROUTES_WEB } from './sanctions/sanctions.routes';

/** What was decided on a visitor, as a panel for the visitor's card. */
export const sanctionsOfVisitor = () =>
  import('./sanctions/visitor-panel/visitor-sanctions').then((panel) => panel.VisitorSanctions);
