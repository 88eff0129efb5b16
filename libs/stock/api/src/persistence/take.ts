import { Absent, type Id, type Instant, toMillis, wallClock } from '@luwte/platform/kernel';
import {
  allocate,
  allocateWaste,
  CountedSince,
  faultOf,
  firstShortage,
  type IssueLine,
  LotNotUsable,
  StockShort,
  StockShortThen,
  type Taken,
} from '@luwte/stock/domain';
import type { Moment, OpenItem, ShelvedLot } from './ledger';

/** How a shelf is emptied: for use, for use whatever the lot's state (somebody gave a reason), or into the bin. */
export type TakeFor = 'use' | 'use-anyway' | 'waste';

/**
 * Which lots a line takes at `moment`: the one it names, or the first to expire first.
 * @throws LotNotUsable, StockShort; for a late entry StockShortThen and CountedSince
 */
export function take(
  item: OpenItem,
  line: Pick<IssueLine, 'quantity' | 'lotId'>,
  moment: Moment,
  zone: string,
  purpose: TakeFor,
): readonly Taken[] {
  const taken = line.lotId
    ? [takeNamed(item, line.lotId, line.quantity, moment, purpose)]
    : takeFirst(item, line.quantity, moment, purpose);
  const units = taken.reduce((sum, one) => sum + one.quantity, 0);
  if (units < line.quantity) throw shortage(item, line, moment, zone);
  requireNotCounted(item, taken, moment);
  return taken;
}

function takeFirst(item: OpenItem, quantity: number, { day }: Moment, purpose: TakeFor): readonly Taken[] {
  if (purpose !== 'waste') return allocate(item.lots, quantity, day).taken;
  const there = item.lots.reduce((sum, { room }) => sum + room, 0);
  return allocateWaste(item.itemId, item.lots, Math.min(quantity, there));
}

function takeNamed(item: OpenItem, lotId: Id, quantity: number, { day }: Moment, purpose: TakeFor): Taken {
  const lot = item.lots.find((one) => one.lotId === lotId);
  if (!lot) throw new Absent('Lot');
  const fault = faultOf(lot, day);
  if (fault !== null && purpose === 'use') throw new LotNotUsable(lotId, fault);
  return { lotId, quantity: Math.min(quantity, lot.room) };
}

function shortage(
  item: OpenItem,
  { quantity, lotId }: Pick<IssueLine, 'quantity' | 'lotId'>,
  moment: Moment,
  zone: string,
): Error {
  const lots = item.lots.filter((lot) => (lotId ? lot.lotId === lotId : faultOf(lot, moment.day) === null));
  const room = lots.reduce((sum, lot) => sum + lot.room, 0);
  if (!moment.late) return new StockShort(item.itemId, quantity, room);
  const at = firstShortage(together(lots), quantity, moment.at) ?? moment.at;
  return new StockShortThen(item.itemId, wallClock(at, zone).day);
}

/** Several lots as one shelf. */
function together(lots: readonly ShelvedLot[]): Pick<ShelvedLot, 'quantity' | 'debt' | 'since'> {
  return {
    quantity: lots.reduce((sum, lot) => sum + lot.quantity, 0),
    debt: lots.reduce((sum, lot) => sum + lot.debt, 0),
    since: lots.flatMap(({ since }) => since),
  };
}

/** A late entry cannot go behind a count: what was counted holds it already. @throws CountedSince */
export function requireNotCounted(
  item: OpenItem,
  moved: readonly { readonly lotId: Id }[],
  moment: Moment,
): void {
  if (!moment.late) return;
  for (const { lotId } of moved) {
    const countedAt = item.lots.find((lot) => lot.lotId === lotId)?.countedAt ?? null;
    if (isCountedSince(countedAt, moment.at)) throw new CountedSince(item.itemId, countedAt ?? moment.at);
  }
}

/** Whether a count at `countedAt` already holds what happened at `at`. */
export function isCountedSince(countedAt: Instant | null, at: Instant): boolean {
  return countedAt !== null && toMillis(countedAt) >= toMillis(at);
}

/** What a line of a basket took of one lot. */
export interface TakenOf extends Taken {
  readonly itemId: Id;
}

/**
 * Takes a whole basket. Lines that name a lot come first, and what a line took the next one does not find again.
 * @throws what {@link take} throws
 */
export function takeBasket(
  items: ReadonlyMap<Id, OpenItem>,
  basket: readonly IssueLine[],
  moment: Moment,
  zone: string,
  purpose: TakeFor,
): readonly TakenOf[] {
  const all: TakenOf[] = [];
  for (const line of basket.toSorted((a, b) => Number(!a.lotId) - Number(!b.lotId))) {
    const item = without(openItem(items, line.itemId), all);
    const { itemId } = line;
    all.push(...take(item, line, moment, zone, purpose).map((taken) => ({ ...taken, itemId })));
  }
  return all;
}

/** The opened item. @throws Absent */
export function openItem(items: ReadonlyMap<Id, OpenItem>, itemId: Id): OpenItem {
  const item = items.get(itemId);
  if (!item) throw new Absent('Item');
  return item;
}

/** The shelf as earlier lines of the same basket left it. */
function without(item: OpenItem, taken: readonly TakenOf[]): OpenItem {
  const lots = item.lots.map((lot) => {
    const gone = taken.reduce((sum, one) => sum + (one.lotId === lot.lotId ? one.quantity : 0), 0);
    return gone === 0 ? lot : { ...lot, room: lot.room - gone, quantity: lot.quantity - gone };
  });
  return { ...item, lots };
}
