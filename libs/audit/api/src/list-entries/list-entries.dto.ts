import {
  AUDIT_SORTS,
  type AuditQuery,
  type AuditSort,
  DATA_CATEGORIES,
  type DataCategory,
  EVENT,
  type Outcome,
  OUTCOMES,
} from '@luwte/audit/domain';
import {
  ChoiceField,
  IdField,
  InstantField,
  ListQueryDto,
  QueryFlagField,
  TextField,
} from '@luwte/platform/api';

export class ListEntriesDto extends ListQueryDto implements AuditQuery {
  @ChoiceField(AUDIT_SORTS, { optional: true })
  sort?: AuditSort;

  @InstantField({ optional: true })
  from?: string;

  @InstantField({ optional: true })
  to?: string;

  @TextField(EVENT, { optional: true })
  event?: string;

  @IdField({ optional: true })
  accountId?: string;

  @IdField({ optional: true })
  visitorKey?: string;

  @ChoiceField(DATA_CATEGORIES, { optional: true })
  category?: DataCategory;

  @ChoiceField(OUTCOMES, { optional: true })
  outcome?: Outcome;

  @QueryFlagField({ optional: true })
  emergency?: boolean;

  @IdField({ optional: true })
  deviceId?: string;
}
