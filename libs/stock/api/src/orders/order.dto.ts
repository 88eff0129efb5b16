import {
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ListQueryDto,
  TextField,
} from '@luwte/platform/api';
import {
  type ActOnOrder,
  type AddOrder,
  type EditOrder,
  type EditOrderLine,
  LOT_NUMBER,
  MOST_ORDER_LINES,
  ORDER_ACTS,
  ORDER_SORTS,
  ORDER_STATES,
  type OrderAct,
  type OrderQuery,
  type OrderReceiptLine,
  type OrderSort,
  type OrderState,
  PACKS,
  POSTING_REASON,
  PRICE_CENTS,
  QUANTITY,
  type ReceiveOrder,
  SHORT_NOTE,
} from '@luwte/stock/domain';

export class EditOrderLineDto implements EditOrderLine {
  @IdField()
  itemId: string;

  @IdField({ nullable: true })
  packId: string | null;

  @IntField(PACKS)
  packs: number;

  @IntField(PRICE_CENTS)
  packCents: number;
}

export class EditOrderDto implements EditOrder {
  @IdField()
  supplierId: string;

  @IdField()
  locationId: string;

  @DayField({ nullable: true })
  expectedOn: string | null;

  @TextField(SHORT_NOTE, { nullable: true })
  note: string | null;

  @ListField(() => EditOrderLineDto, { max: MOST_ORDER_LINES })
  lines: EditOrderLineDto[];
}

export class AddOrderDto extends EditOrderDto implements AddOrder {
  @IdField({ optional: true })
  id?: string;
}

export class ActOnOrderDto implements ActOnOrder {
  @ChoiceField(ORDER_ACTS)
  act: OrderAct;

  @TextField(POSTING_REASON, { optional: true, nullable: true })
  reason?: string | null;
}

export class OrderReceiptLineDto implements OrderReceiptLine {
  @IdField()
  lineId: string;

  @IntField(QUANTITY)
  quantity: number;

  @TextField(LOT_NUMBER, { optional: true, nullable: true })
  lotNumber?: string | null;

  @DayField({ optional: true, nullable: true })
  expiry?: string | null;
}

export class ReceiveOrderDto implements ReceiveOrder {
  @ListField(() => OrderReceiptLineDto, { min: 1, max: MOST_ORDER_LINES })
  lines: OrderReceiptLineDto[];
}

export class ListOrdersDto extends ListQueryDto implements OrderQuery {
  @ChoiceField(ORDER_STATES, { optional: true })
  state?: OrderState;

  @IdField({ optional: true })
  supplierId?: string;

  @ChoiceField(ORDER_SORTS, { optional: true })
  sort?: OrderSort;
}
