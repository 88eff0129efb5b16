import { type Day, type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { LotState } from './contract';
import { type LotFault, StockShort } from './errors';

/** A lot on a shelf, as far as choosing between lots looks at it. */
export interface LotOnShelf {
  readonly lotId: Id;
  readonly expiry: Day | null;
  readonly state: LotState;
  readonly receivedAt: Instant;
  /** How much may be taken of it. */
  readonly room: number;
}

export interface Taken {
  readonly lotId: Id;
  readonly quantity: number;
}

/** Whether `day` lies after the last day on which the lot may be used. */
export function isExpired(expiry: Day | null, day: Day): boolean {
  return expiry !== null && expiry < day;
}

/** Why the lot may not be handed out on `day`; null when it may. A recall weighs most. */
export function faultOf({ expiry, state }: Pick<LotOnShelf, 'expiry' | 'state'>, day: Day): LotFault | null {
  if (state !== 'ok') return state;
  return isExpired(expiry, day) ? 'expired' : null;
}

/** Lots in the order in which they are handed out: the first to expire first, those without a date last, older before newer. */
export function firstExpiryFirst<Lot extends LotOnShelf>(lots: readonly Lot[]): readonly Lot[] {
  const dateOf = ({ expiry }: LotOnShelf): string => expiry ?? '9999-12-31';
  return lots.toSorted(
    (a, b) =>
      dateOf(a).localeCompare(dateOf(b)) ||
      toMillis(a.receivedAt) - toMillis(b.receivedAt) ||
      (a.lotId < b.lotId ? -1 : 1),
  );
}

/** Shares `quantity` over the usable lots, first expiry first; `short` is what they do not hold. */
export function allocate(
  lots: readonly LotOnShelf[],
  quantity: number,
  day: Day,
): { readonly taken: readonly Taken[]; readonly short: number } {
  const taken: Taken[] = [];
  let short = quantity;
  for (const lot of firstExpiryFirst(lots)) {
    const units = Math.min(lot.room, short);
    if (units <= 0 || faultOf(lot, day) !== null) continue;
    taken.push({ lotId: lot.lotId, quantity: units });
    short -= units;
  }
  return { taken, short };
}

/** The same, where nothing may be lacking. @throws StockShort */
export function allocateAll(
  itemId: Id,
  lots: readonly LotOnShelf[],
  quantity: number,
  day: Day,
): readonly Taken[] {
  const { taken, short } = allocate(lots, quantity, day);
  if (short > 0) throw new StockShort(itemId, quantity, quantity - short);
  return taken;
}

/** What is taken away to be thrown out: what expired first, whatever its state. @throws StockShort */
export function allocateWaste(itemId: Id, lots: readonly LotOnShelf[], quantity: number): readonly Taken[] {
  const usable = lots.map((lot) => ({ ...lot, state: 'ok' as const }));
  return allocateAll(itemId, usable, quantity, '0000-01-01');
}
