import { ChoiceField, FlagField, IdField, IntField, ListField, TextField } from '@luwte/platform/api';
import {
  type AddLocation,
  type EditLocation,
  LOCATION_KINDS,
  LOCATION_NAME,
  type LocationKind,
  MOST_PAR_LINES,
  type ParLine,
  QUANTITY,
} from '@luwte/stock/domain';

export class ParLineDto implements ParLine {
  @IdField()
  itemId: string;

  @IntField(QUANTITY)
  quantity: number;
}

export class EditLocationDto implements EditLocation {
  @TextField(LOCATION_NAME)
  name: string;

  @ChoiceField(LOCATION_KINDS)
  kind: LocationKind;

  @FlagField()
  issuesFrom: boolean;

  @FlagField()
  archived: boolean;

  @ListField(() => ParLineDto, { max: MOST_PAR_LINES })
  par: ParLineDto[];
}

export class AddLocationDto extends EditLocationDto implements AddLocation {
  @IdField({ optional: true })
  id?: string;
}
