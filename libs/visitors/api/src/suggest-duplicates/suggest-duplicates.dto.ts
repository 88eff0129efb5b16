import { ChoiceField, IdField, ListQueryDto } from '@luwte/platform/api';
import {
  type DismissDuplicate,
  DUPLICATE_SORTS,
  DUPLICATE_STATES,
  type DuplicateQuery,
  type DuplicateSort,
  type DuplicateState,
} from '@luwte/visitors/domain';

export class DuplicatesDto extends ListQueryDto implements DuplicateQuery {
  @ChoiceField(DUPLICATE_STATES, { optional: true })
  state?: DuplicateState;

  @ChoiceField(DUPLICATE_SORTS, { optional: true })
  sort?: DuplicateSort;
}

export class DismissDuplicateDto implements DismissDuplicate {
  @IdField({ optional: true })
  id?: string;

  @IdField()
  oneId: string;

  @IdField()
  otherId: string;
}
