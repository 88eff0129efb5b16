import {
  VISIT_SORTS,
  VISIT_STATES,
  type VisitQuery,
  type VisitSort,
  type VisitState,
} from '@luwte/floor/domain';
import { ChoiceField, IdField, InstantField, ListQueryDto } from '@luwte/platform/api';

export class ListVisitsDto extends ListQueryDto implements VisitQuery {
  @InstantField({ optional: true })
  from?: string;

  @InstantField({ optional: true })
  to?: string;

  @ChoiceField(VISIT_STATES, { optional: true })
  state?: VisitState;

  @IdField({ optional: true })
  visitorId?: string;

  @ChoiceField(VISIT_SORTS, { optional: true })
  sort?: VisitSort;
}
