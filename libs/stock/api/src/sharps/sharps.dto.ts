import {
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListQueryDto,
  NumberField,
  TextField,
} from '@luwte/platform/api';
import {
  type ActOnContainer,
  type AddContainer,
  CONTAINER_ACTS,
  CONTAINER_LABEL,
  CONTAINER_LITRES,
  type ContainerAct,
  POSTING_REASON,
  type ReturnSharps,
  SHARPS_GRAMS,
  SHARPS_METHODS,
  SHARPS_PIECES,
  SHARPS_SORTS,
  type SharpsBalanceQuery,
  type SharpsMethod,
  type SharpsQuery,
} from '@luwte/stock/domain';

export class ReturnSharpsDto implements ReturnSharps {
  @IdField({ optional: true })
  id?: string;

  @ChoiceField(SHARPS_METHODS)
  method: SharpsMethod;

  @IntField(SHARPS_PIECES, { optional: true, nullable: true })
  pieces?: number | null;

  @IntField(SHARPS_GRAMS, { optional: true, nullable: true })
  grams?: number | null;

  @NumberField({ min: 0.1, max: CONTAINER_LITRES.max }, { optional: true, nullable: true })
  litres?: number | null;

  @IdField({ optional: true, nullable: true })
  visitId?: string | null;

  @IdField({ optional: true, nullable: true })
  containerId?: string | null;

  @InstantField({ optional: true, nullable: true })
  occurredAt?: string | null;
}

export class AddContainerDto implements AddContainer {
  @IdField({ optional: true })
  id?: string;

  @TextField(CONTAINER_LABEL)
  label: string;

  @IntField(CONTAINER_LITRES)
  litres: number;
}

export class ActOnContainerDto implements ActOnContainer {
  @ChoiceField(CONTAINER_ACTS)
  act: ContainerAct;

  @TextField(POSTING_REASON, { optional: true, nullable: true })
  collection?: string | null;
}

export class ListSharpsDto extends ListQueryDto implements SharpsQuery {
  @ChoiceField(SHARPS_METHODS, { optional: true })
  method?: SharpsMethod;

  @ChoiceField(SHARPS_SORTS, { optional: true })
  sort?: string;
}

export class SharpsBalanceDto implements SharpsBalanceQuery {
  @DayField()
  from: string;

  @DayField()
  until: string;
}
