import { type PublishRuleSet, RULE_LANGUAGES, type RuleLanguage } from '@luwte/house-rules/domain';
import { ChoiceListField, IntField } from '@luwte/platform/api';

const EDITS = { min: 1, max: 1_000_000 } as const;

export class PublishRuleSetDto implements PublishRuleSet {
  @IntField(EDITS)
  version: number;

  @ChoiceListField(RULE_LANGUAGES, { max: RULE_LANGUAGES.length, optional: true })
  waived?: RuleLanguage[];
}
