import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Created, type Id, type Instant, newId } from '@luwte/platform/kernel';
import { type DoseTaken, inReach, type LotInReach, shareDose } from '@luwte/stock/domain';
import { Ledger, type Moment, type Movement, type OpenItem, type ShelvedLot } from '../persistence/ledger';
import { isCountedSince, openItem } from '../persistence/take';

/** A dose that was given in an emergency. */
export interface Dose {
  /** Chosen by the caller: the same dose told twice is posted once. */
  readonly id?: Id;
  readonly itemId: Id;
  /** Base units. */
  readonly quantity: number;
  /** The lot on the label, when somebody read it. */
  readonly lotId?: Id | null;
  /** Where it was taken from, when that is known; an emergency bag otherwise, then the counter, then the store. */
  readonly locationId?: Id | null;
  readonly incidentId: Id | null;
  readonly visitId?: Id | null;
  readonly occurredAt?: Instant | null;
}

/** What was posted: of which lots, and how much of it is a debt. */
export interface DosePosted extends Created {
  readonly lots: readonly DoseTaken[];
  readonly debt: number;
}

type ReachedLot = ShelvedLot & LotInReach;

/**
 * Posts doses. Nothing refuses one: what no shelf has is posted as a debt, which the next count closes, and a dose from
 * before a count changes nothing of what was counted.
 */
@Injectable()
export class DoseGiver {
  constructor(
    private readonly ledger: Ledger,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws Absent when the house has no such item, lot, location or visit */
  async give(tx: Tx, dose: Dose): Promise<DosePosted> {
    const id = dose.id ?? newId();
    const moment = this.ledger.moment(tx, dose.occurredAt);
    const items = await this.ledger.open(tx, [dose.itemId], null, moment, dose.lotId ? [dose.lotId] : []);
    const known = await alreadyPosted(tx, id);
    if (known) return known;
    const item = openItem(items, dose.itemId);
    const movements = await this.movementsOf(tx, dose, item, moment);
    const head = { id, kind: 'dose', incidentId: dose.incidentId, visitId: dose.visitId ?? null } as const;
    this.ledger.post(tx, head, moment, items.values(), movements);
    await this.audit.record(tx, {
      event: 'stock.dose-posted',
      category: 'health',
      purpose: 'care',
      subjectId: id,
    });
    tx.emit({ type: 'stock.changed', subjectId: id, version: 1 });
    return posted(id, movements);
  }

  private async movementsOf(
    tx: Tx,
    dose: Dose,
    item: OpenItem,
    moment: Moment,
  ): Promise<readonly Movement[]> {
    const places = await placesInReach(tx, dose.locationId ?? null);
    const lots = item.lots.flatMap((lot): ReachedLot[] => {
      const rank = places.indexOf(lot.locationId);
      return rank < 0 ? [] : [{ ...lot, rank }];
    });
    const [first] = inReach(lots, dose.lotId ?? null, moment.day);
    if (moment.late && first && isCountedSince(first.countedAt, moment.at))
      return beforeCount(item.itemId, first, dose.quantity);
    const { taken, short } = shareDose(lots, dose, moment.day);
    if (short === 0) return taken.map((one) => movementOf(item.itemId, one, 0));
    const owing = taken.at(-1) ?? first ?? (await this.anyLot(tx, dose, item, places, moment));
    const rest = taken.filter((one) => one !== owing);
    const quantity = short + (taken.at(-1)?.quantity ?? 0);
    const owed = { lotId: owing.lotId, locationId: owing.locationId, quantity };
    return [...rest.map((one) => movementOf(item.itemId, one, 0)), movementOf(item.itemId, owed, short)];
  }

  /** A lot to write the debt on where no shelf knows one: the one on the label, the newest, or one without a number. */
  private async anyLot(
    tx: Tx,
    dose: Dose,
    item: OpenItem,
    places: readonly Id[],
    moment: Moment,
  ): Promise<Pick<DoseTaken, 'lotId' | 'locationId'>> {
    const [locationId] = places;
    if (locationId === undefined) throw new Absent('Location');
    const [newest] = await tx.sql<{ id: Id }>(
      `select id from luwte.stock_lot where item_id = $1 and ($2::uuid is null or id = $2) order by received_at desc, id desc limit 1`,
      [item.itemId, dose.lotId ?? null],
    );
    if (newest) return { lotId: newest.id, locationId };
    if (dose.lotId) throw new Absent('Lot');
    const lotId = newId();
    await tx.sql(
      `insert into luwte.stock_lot (id, facility_id, item_id, cost_cents, cost_units, received_at) values ($1, luwte.facility(), $2, $3, $4, $5)`,
      [lotId, item.itemId, item.priceCents, item.priceUnits, moment.at],
    );
    return { lotId, locationId };
  }
}

async function alreadyPosted(tx: Tx, id: Id): Promise<DosePosted | null> {
  const rows = await tx.sql<Movement & Readonly<Record<string, unknown>>>(
    `select item_id as "itemId", lot_id as "lotId", location_id as "locationId", quantity, debt from luwte.stock_movement
     where posting_id = $1 and kind = 'dose'`,
    [id],
  );
  return rows.length > 0 ? posted(id, rows) : null;
}

function posted(id: Id, movements: readonly Movement[]): DosePosted {
  const doses = movements.filter(({ kind }) => kind !== 'count');
  return {
    id,
    version: 1,
    lots: doses.map(({ lotId, locationId, quantity }) => ({ lotId, locationId, quantity: -quantity })),
    debt: movements.reduce((sum, { debt = 0 }) => sum + debt, 0),
  };
}

/** Locations in the order in which an emergency reaches for them; the named one alone. */
async function placesInReach(tx: Tx, named: Id | null): Promise<readonly Id[]> {
  const rows = await tx.sql<{ id: Id }>(
    `select id from luwte.stock_location
     where facility_id = luwte.facility() and (id = $1::uuid or ($1::uuid is null and not archived))
     order by array_position(array['emergency-bag', 'counter', 'room-kit', 'store'], kind::text), name`,
    [named],
  );
  if (rows.length === 0) throw new Absent('Location');
  return rows.map(({ id }) => id);
}

const movementOf = (itemId: Id, { lotId, locationId, quantity }: DoseTaken, debt: number): Movement => ({
  itemId,
  lotId,
  locationId,
  quantity: -quantity,
  debt,
});

/** The count found the shelf without it already: the dose is told at its own time, and the count takes it back. */
function beforeCount(
  itemId: Id,
  { lotId, locationId, countedAt }: ReachedLot,
  quantity: number,
): readonly Movement[] {
  const dose = movementOf(itemId, { lotId, locationId, quantity }, quantity);
  return [dose, { ...dose, kind: 'count', quantity, debt: -quantity, ...(countedAt && { at: countedAt }) }];
}
