import {
  ChoiceField,
  IdField,
  ListQueryDto,
  QueryFlagField,
  QueryIntField,
  TextField,
} from '@luwte/platform/api';
import {
  type ChangeLotState,
  LOT_NUMBER,
  LOT_SORTS,
  LOT_STATES,
  type LotQuery,
  type LotSort,
  type LotState,
  POSTING_REASON,
  NEWEST_FIRST,
} from '@luwte/stock/domain';

export class ChangeLotStateDto implements ChangeLotState {
  @ChoiceField(LOT_STATES)
  state: LotState;

  @TextField(POSTING_REASON)
  reason: string;
}

export class ListLotsDto extends ListQueryDto implements LotQuery {
  @IdField({ optional: true })
  itemId?: string;

  @TextField(LOT_NUMBER, { optional: true })
  number?: string;

  @ChoiceField(LOT_STATES, { optional: true })
  state?: LotState;

  @QueryIntField({ min: 1, max: 3650 }, { optional: true })
  expiresWithin?: number;

  @QueryFlagField({ optional: true })
  expired?: boolean;

  @QueryFlagField({ optional: true })
  empty?: boolean;

  @ChoiceField(LOT_SORTS, { optional: true })
  sort?: LotSort;
}

export class ListRecipientsDto extends ListQueryDto {
  @ChoiceField(NEWEST_FIRST, { optional: true })
  sort?: string;
}
