import { ChoiceField, ListQueryDto, TextField } from '@luwte/platform/api';
import {
  SEARCH_TEXT,
  VISITOR_SORTS,
  VISITOR_STATUSES,
  type VisitorQuery,
  type VisitorSort,
  type VisitorStatus,
} from '@luwte/visitors/domain';

const LISTED_STATUSES = VISITOR_STATUSES.filter((status) => status !== 'erased');

export class SearchVisitorsDto extends ListQueryDto implements VisitorQuery {
  @TextField(SEARCH_TEXT, { optional: true })
  query?: string;

  @ChoiceField(LISTED_STATUSES, { optional: true })
  status?: VisitorStatus;

  @ChoiceField(VISITOR_SORTS, { optional: true })
  sort?: VisitorSort;
}
