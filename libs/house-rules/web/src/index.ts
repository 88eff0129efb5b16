export { RulesAcceptance } from './acceptance/rules-acceptance';
export { HOUSE_RULES_ROUTES_WEB } from './house-rules.routes';
