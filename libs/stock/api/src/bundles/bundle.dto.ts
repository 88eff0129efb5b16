import { FlagField, IdField, ListField, TextField } from '@luwte/platform/api';
import { type AddBundle, BUNDLE_NAME, type EditBundle, MOST_BUNDLE_LINES } from '@luwte/stock/domain';
import { ParLineDto } from '../locations/location.dto';

export class EditBundleDto implements EditBundle {
  @TextField(BUNDLE_NAME)
  nameNl: string;

  @TextField(BUNDLE_NAME)
  nameEn: string;

  @FlagField()
  archived: boolean;

  @ListField(() => ParLineDto, { min: 1, max: MOST_BUNDLE_LINES })
  lines: ParLineDto[];
}

export class AddBundleDto extends EditBundleDto implements AddBundle {
  @IdField({ optional: true })
  id?: string;
}
