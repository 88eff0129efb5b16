import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  TextField,
} from '@luwte/platform/api';
import {
  type GiveBack,
  LOT_NUMBER,
  MOST_LINES,
  PRICE_CENTS,
  QUANTITY,
  type ReceiptLine,
  type Receive,
  SHORT_NOTE,
  type Transfer,
  type Waste,
  WASTE_REASONS,
  type WasteReason,
} from '@luwte/stock/domain';
import { IssueLineDto } from '../hand-out/issue.dto';

export class ReceiptLineDto implements ReceiptLine {
  @IdField()
  itemId: string;

  @IntField(QUANTITY)
  quantity: number;

  @TextField(LOT_NUMBER, { optional: true, nullable: true })
  lotNumber?: string | null;

  @DayField({ optional: true, nullable: true })
  expiry?: string | null;

  @IntField(PRICE_CENTS, { optional: true, nullable: true })
  costCents?: number | null;

  @IntField(QUANTITY, { optional: true, nullable: true })
  costUnits?: number | null;
}

export class ReceiveDto implements Receive {
  @IdField({ optional: true })
  id?: string;

  @IdField()
  locationId: string;

  @IdField({ optional: true, nullable: true })
  supplierId?: string | null;

  @ListField(() => ReceiptLineDto, { min: 1, max: MOST_LINES })
  lines: ReceiptLineDto[];

  @InstantField({ optional: true, nullable: true })
  occurredAt?: string | null;

  @TextField(SHORT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class TransferDto implements Transfer {
  @IdField({ optional: true })
  id?: string;

  @IdField()
  fromId: string;

  @IdField()
  toId: string;

  @ListField(() => IssueLineDto, { min: 1, max: MOST_LINES })
  lines: IssueLineDto[];

  @InstantField({ optional: true, nullable: true })
  occurredAt?: string | null;

  @TextField(SHORT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class WasteDto implements Waste {
  @IdField({ optional: true })
  id?: string;

  @IdField()
  locationId: string;

  @ChoiceField(WASTE_REASONS)
  reason: WasteReason;

  @ListField(() => IssueLineDto, { min: 1, max: MOST_LINES })
  lines: IssueLineDto[];

  @InstantField({ optional: true, nullable: true })
  occurredAt?: string | null;

  @TextField(SHORT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}

export class GivenBackLineDto {
  @IdField()
  itemId: string;

  @IdField()
  lotId: string;

  @IntField(QUANTITY)
  quantity: number;
}

export class GiveBackDto implements GiveBack {
  @IdField({ optional: true })
  id?: string;

  @IdField({ optional: true, nullable: true })
  locationId?: string | null;

  @IdField({ optional: true, nullable: true })
  visitId?: string | null;

  @ListField(() => GivenBackLineDto, { min: 1, max: MOST_LINES })
  lines: GivenBackLineDto[];

  @TextField(SHORT_NOTE, { optional: true, nullable: true })
  note?: string | null;
}
