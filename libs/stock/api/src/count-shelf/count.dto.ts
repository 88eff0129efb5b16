import { ChoiceField, DayField, IdField, IntField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  type ActOnCount,
  COUNT_ACTS,
  COUNT_NOTE,
  COUNT_REASONS,
  COUNT_SORTS,
  COUNT_STATES,
  type CountAct,
  type CountQuery,
  type CountReason,
  type CountState,
  type EnterCount,
  type ExplainCount,
  LOT_NUMBER,
  type PlanCount,
  QUANTITY_OR_NONE,
} from '@luwte/stock/domain';

export class PlanCountDto implements PlanCount {
  @IdField({ optional: true })
  id?: string;

  @IdField()
  locationId: string;

  @TextField(COUNT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class ActOnCountDto implements ActOnCount {
  @ChoiceField(COUNT_ACTS)
  act: CountAct;
}

export class EnterCountDto implements EnterCount {
  @IdField()
  itemId: string;

  @IdField({ optional: true, nullable: true })
  lotId?: string | null;

  @TextField(LOT_NUMBER, { optional: true, nullable: true })
  lotNumber?: string | null;

  @DayField({ optional: true, nullable: true })
  expiry?: string | null;

  @IntField(QUANTITY_OR_NONE, { nullable: true })
  counted: number | null;
}

export class ExplainCountDto implements ExplainCount {
  @IdField()
  lineId: string;

  @ChoiceField(COUNT_REASONS)
  reason: CountReason;

  @TextField(COUNT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class ListCountsDto extends ListQueryDto implements CountQuery {
  @ChoiceField(COUNT_STATES, { optional: true })
  state?: CountState;

  @IdField({ optional: true })
  locationId?: string;

  @ChoiceField(COUNT_SORTS, { optional: true })
  sort?: string;
}
