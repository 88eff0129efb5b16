import type { AuditQuery } from '@luwte/audit/domain';
import { IdField, InstantField, ListQueryDto, TextField } from '@luwte/platform/api';

const EVENT = { min: 1, max: 80, pattern: /^[a-z:.-]+$/u } as const;

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
