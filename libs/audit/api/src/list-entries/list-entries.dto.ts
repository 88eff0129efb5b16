import { type AuditQuery, EVENT } from '@luwte/audit/domain';
import { IdField, InstantField, ListQueryDto, TextField } from '@luwte/platform/api';

export class ListEntriesDto extends ListQueryDto implements AuditQuery {
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
