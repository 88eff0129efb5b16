import { LIST_LIMIT, type ListQuery } from '@luwte/platform/kernel';
import { QueryIntField, TextField } from '../fields/fields';

const CURSOR = { min: 1, max: 500, pattern: /^[A-Za-z0-9_-]+$/ } as const;

/** What every list endpoint takes; a slice's query extends it with its filters and its `sort` choices. */
export class ListQueryDto implements ListQuery {
  @QueryIntField({ min: LIST_LIMIT.min, max: LIST_LIMIT.max }, { optional: true })
  limit?: number;

  @TextField(CURSOR, { optional: true })
  cursor?: string;
}
