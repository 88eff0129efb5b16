import {
  type CorrectSanction,
  FACTS_TEXT,
  type ImposeSanction,
  RULE_KEY,
  RULE_LANGUAGES,
  type RuleLanguage,
  SANCTION_DAYS,
  SANCTION_NOTE,
  SANCTION_SCOPES,
  SANCTION_STEPS,
  type SanctionDecision,
  type SanctionScope,
  type SanctionStep,
  type Telling,
  TOLD_WAYS,
  type ToldWay,
} from '@luwte/house-rules/domain';
import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  TextField,
} from '@luwte/platform/api';

export class TellingDto implements Telling {
  @ChoiceField(RULE_LANGUAGES)
  language: RuleLanguage;

  @ChoiceField(TOLD_WAYS)
  how: ToldWay;
}

class SanctionDecisionDto implements SanctionDecision {
  @TextField(RULE_KEY)
  ruleKey: string;

  @ChoiceField(SANCTION_STEPS)
  step: SanctionStep;

  @ChoiceField(SANCTION_SCOPES, { optional: true, nullable: true })
  scope?: SanctionScope | null;

  @IntField(SANCTION_DAYS, { optional: true, nullable: true })
  days?: number | null;

  @TextField(FACTS_TEXT)
  facts: string;

  @InstantField({ optional: true, nullable: true })
  startsAt?: string | null;

  @DayField({ optional: true, nullable: true })
  reviewOn?: string | null;
}

export class ImposeSanctionDto extends SanctionDecisionDto implements ImposeSanction {
  @IdField({ optional: true })
  id?: string;

  @IdField()
  visitorId: string;

  @NestedField(() => TellingDto, { optional: true, nullable: true })
  told?: TellingDto | null;

  @IdField({ optional: true, nullable: true })
  supersedes?: string | null;
}

export class CorrectSanctionDto extends SanctionDecisionDto implements CorrectSanction {
  @TextField(SANCTION_NOTE)
  reason: string;
}
