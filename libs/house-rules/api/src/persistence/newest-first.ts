import { type Id, type Instant, Invalid, isId } from '@luwte/platform/kernel';
import { readCursor } from '@luwte/platform/api';

/** Where a page of a newest-first list starts: after this row. */
export interface Place {
  readonly at: Instant;
  readonly id: Id;
}

/**
 * Reads the cursor of a list that is ordered by instant and id.
 * @throws {Invalid} when it is not one of ours
 */
export function readPlace(cursor: string | undefined, order: string): Place | null {
  const place = readCursor(cursor, order, 2);
  if (!place) return null;
  const [at, id] = place.after;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isId(id)) {
    throw new Invalid([{ pointer: '/cursor', code: 'cursor' }]);
  }
  return { at, id };
}
