import { type AskAdvice, type DoorFacts, INTOXICATION } from '@luwte/floor/domain';
import { ChoiceField, FlagField, IdField, IntField } from '@luwte/platform/api';
import { type Route, ROUTES, type Substance, SUBSTANCES } from '@luwte/visitors/domain';

/** What the desk asks at the door. */
export class DoorFactsDto implements DoorFacts {
  @FlagField()
  over18: boolean;

  @IntField(INTOXICATION)
  intoxication: number;

  @FlagField({ optional: true, nullable: true })
  bringsOwnSubstance?: boolean | null;

  @ChoiceField(SUBSTANCES, { optional: true, nullable: true })
  substance?: Substance | null;

  @ChoiceField(ROUTES, { optional: true, nullable: true })
  route?: Route | null;
}

export class AskAdviceDto extends DoorFactsDto implements AskAdvice {
  @IdField({ optional: true, nullable: true })
  visitorId?: string | null;
}
