import type { Day, Id } from '@luwte/platform/kernel';
import { faultOf, firstExpiryFirst, type LotOnShelf } from './allocate';

/** A lot at a location; `rank` is how soon somebody reaches for it in an emergency, the lowest first. */
export interface LotInReach extends LotOnShelf {
  readonly locationId: Id;
  readonly rank: number;
}

export interface DoseTaken {
  readonly lotId: Id;
  readonly locationId: Id;
  readonly quantity: number;
}

/**
 * Where a dose came from: the lot that was read off the label, whatever its state; otherwise what lay nearest, in date
 * before expired, blocked lots last. `short` is what no shelf had: it becomes a debt.
 */
export function shareDose<Lot extends LotInReach>(
  lots: readonly Lot[],
  dose: { readonly quantity: number; readonly lotId?: Id | null },
  day: Day,
): { readonly taken: readonly DoseTaken[]; readonly short: number } {
  const taken: DoseTaken[] = [];
  let short = dose.quantity;
  for (const { lotId, locationId, room } of inReach(lots, dose.lotId ?? null, day)) {
    const quantity = Math.min(room, short);
    if (quantity <= 0) continue;
    taken.push({ lotId, locationId, quantity });
    short -= quantity;
  }
  return { taken, short };
}

/** Lots in the order in which an emergency reaches for them; the named one alone when there is one. */
export function inReach<Lot extends LotInReach>(
  lots: readonly Lot[],
  named: Id | null,
  day: Day,
): readonly Lot[] {
  const meant = named === null ? lots : lots.filter(({ lotId }) => lotId === named);
  const order = ['usable', 'expired', 'quarantined', 'recalled'];
  const weight = (lot: Lot): number => order.indexOf(faultOf(lot, day) ?? 'usable');
  return firstExpiryFirst(meant).toSorted((a, b) => weight(a) - weight(b) || a.rank - b.rank);
}
