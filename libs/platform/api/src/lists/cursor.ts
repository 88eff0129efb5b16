import { Invalid, LIST_LIMIT, type Page } from '@luwte/platform/kernel';

/** Where a page starts: the sort values of the last row before it, and the order they belong to. */
export interface Cursor {
  readonly sort: string;
  readonly after: readonly (string | number | null)[];
}

/** Writes a cursor as text that a client hands back unread. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.sort, ...cursor.after])).toString('base64url');
}

/**
 * Reads a cursor back, for the list order `sort` with `width` sort values.
 * @throws Invalid when it is not one of ours, or belongs to another order.
 */
export function readCursor(text: string | undefined, sort: string, width: number): Cursor | null {
  if (text === undefined) return null;
  const parts = parse(text);
  if (parts?.length !== width + 1 || parts[0] !== sort) {
    throw new Invalid([{ pointer: '/cursor', code: 'cursor' }]);
  }
  return { sort, after: parts.slice(1) };
}

function parse(text: string): (string | number | null)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const plain =
      Array.isArray(parts) &&
      parts.every((part) => part === null || typeof part === 'string' || typeof part === 'number');
    return plain ? (parts as (string | number | null)[]) : null;
  } catch {
    return null;
  }
}

/** How many rows to ask the database for: one more than the page, which tells whether another follows. */
export function rowsToRead(limit: number | undefined): number {
  return (limit ?? LIST_LIMIT.default) + 1;
}

/** Cuts `rows` (read with {@link rowsToRead}) to a page; `valuesOf` gives a row's sort values. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number | undefined,
  sort: string,
  valuesOf: (row: Row) => Cursor['after'],
  toItem: (row: Row) => Item,
): Page<Item> {
  const size = limit ?? LIST_LIMIT.default;
  const page = rows.slice(0, size);
  const last = page.at(-1);
  const more = rows.length > size && last !== undefined;
  return { items: page.map(toItem), nextCursor: more ? writeCursor({ sort, after: valuesOf(last) }) : null };
}
