import {
  type DraftRuleSet,
  type EditRuleSet,
  PICTOGRAMS,
  type Pictogram,
  type Rule,
  RULE_KEY,
  RULE_LANGUAGES,
  RULE_TEXT,
  RULE_TITLE,
  type RuleLanguage,
  RULES_PER_SET,
  type RuleText,
} from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import { ChoiceField, ChoiceListField, IdField, ListField, TextField } from '@luwte/platform/api';

export class RuleTextDto implements RuleText {
  @ChoiceField(RULE_LANGUAGES)
  language: RuleLanguage;

  @TextField(RULE_TITLE)
  title: string;

  @TextField(RULE_TEXT)
  text: string;
}

export class RuleDto implements Rule {
  @TextField(RULE_KEY)
  key: string;

  @ChoiceField(PICTOGRAMS)
  pictogram: Pictogram;

  @ListField(() => RuleTextDto, { min: 1, max: RULE_LANGUAGES.length })
  texts: RuleTextDto[];
}

export class EditRuleSetDto implements EditRuleSet {
  @ChoiceListField(RULE_LANGUAGES, { min: 1, max: RULE_LANGUAGES.length })
  languages: RuleLanguage[];

  @ListField(() => RuleDto, RULES_PER_SET)
  rules: RuleDto[];
}

export class DraftRuleSetDto extends EditRuleSetDto implements DraftRuleSet {
  @IdField({ optional: true })
  id?: Id;
}
