import { ChoiceField, DayField, IdField, ListQueryDto } from '@luwte/platform/api';
import {
  CARD_SORTS,
  type CardQuery,
  COST_SORTS,
  MOVEMENT_KINDS,
  type MovementKind,
  POSTING_SORTS,
  type PostingQuery,
  PRICE_SORTS,
} from '@luwte/stock/domain';

export class ReadCardDto extends ListQueryDto implements CardQuery {
  @IdField({ optional: true })
  locationId?: string;

  @IdField({ optional: true })
  lotId?: string;

  @ChoiceField(CARD_SORTS, { optional: true })
  sort?: string;
}

export class ListPostingsDto extends ListQueryDto implements PostingQuery {
  @ChoiceField(MOVEMENT_KINDS, { optional: true })
  kind?: MovementKind;

  @IdField({ optional: true })
  itemId?: string;

  @IdField({ optional: true })
  visitId?: string;

  @DayField({ optional: true })
  from?: string;

  @DayField({ optional: true })
  until?: string;

  @ChoiceField(POSTING_SORTS, { optional: true })
  sort?: string;
}

export class ListPricesDto extends ListQueryDto {
  @ChoiceField(PRICE_SORTS, { optional: true })
  sort?: string;
}

export class ListCostsDto extends ListQueryDto {
  @ChoiceField(COST_SORTS, { optional: true })
  sort?: string;
}
