import { AcceptanceEntity } from './persistence/acceptance.entity';
import { RuleSetVersionEntity } from './persistence/rule-set-version.entity';

export { HouseRulesFacade } from './house-rules.facade';
export { HouseRulesModule } from './house-rules.module';

/** Entities of the slice, for the data source. */
export const HOUSE_RULES_ENTITIES = [AcceptanceEntity, RuleSetVersionEntity];
