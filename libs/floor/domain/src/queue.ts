import { type Id, type Instant, toMillis } from '@luwte/platform/kernel';

/** What the waiting list looks at. */
export interface Waiting {
  readonly id: Id;
  readonly arrivedAt: Instant;
}

/** The waiting list in its order: who came first is first; of two who came together, the one entered first. */
export function inQueueOrder<Visit extends Waiting>(waiting: readonly Visit[]): readonly Visit[] {
  return [...waiting].sort(
    (a, b) => toMillis(a.arrivedAt) - toMillis(b.arrivedAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Position in the queue, 1 for the next one; null for a visit that does not wait. */
export function queuePosition(waiting: readonly Waiting[], visitId: Id): number | null {
  const at = inQueueOrder(waiting).findIndex(({ id }) => id === visitId);
  return at < 0 ? null : at + 1;
}
