import { AUDIT_SORTS, type AuditQuery, type AuditSort, EVENT } from '@luwte/audit/domain';
import { ChoiceField, IdField, InstantField, ListQueryDto, TextField } from '@luwte/platform/api';

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
}
