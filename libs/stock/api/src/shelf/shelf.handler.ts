import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Id, wallClock } from '@luwte/platform/kernel';
import type { Shelf, ShelfItem, ShelfQuery } from '@luwte/stock/domain';
import { BundlesHandler } from '../bundles/bundles.handler';

const ITEMS = `
  select i.id, i.name_nl as "nameNl", i.name_en as "nameEn", i.category, i.unit, i.sterile, i.soft_limit as "softLimit",
    coalesce((select sum(b.quantity + b.debt) from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id
      where b.item_id = i.id and b.location_id = $1 and l.state = 'ok' and (l.expiry is null or l.expiry >= $2::date)), 0)::int as available
  from luwte.stock_item i where i.facility_id = luwte.facility() and not i.archived
  order by i.category, i.name_nl`;

/** Tells what can be handed out now. */
@Injectable()
export class ShelfHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly bundles: BundlesHandler,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent when the house has no such location */
  handle({ locationId }: ShelfQuery, actor: Actor): Promise<Shelf> {
    const at = this.clock.now();
    const { day } = wallClock(at, actor.timeZone);
    return this.transaction.read(actor, async (tx) => {
      const from = await locationOrCounter(tx, locationId ?? null);
      const [items, bundles] = await Promise.all([
        tx.sql<ShelfItem & Readonly<Record<string, unknown>>>(ITEMS, [from, day], 'stock-shelf'),
        this.bundles.offered(tx),
      ]);
      return { at, locationId: from, items, bundles };
    });
  }
}

/**
 * The location that was named, or the one from which the desk hands out; null when the house has none yet.
 * @throws Absent when the house has no such location, or it is archived
 */
export async function locationOrCounter(tx: Tx, named: Id | null): Promise<Id | null> {
  const [row] = await tx.sql<{ id: Id }>(
    `select id from luwte.stock_location
     where facility_id = luwte.facility() and not archived and (id = $1::uuid or ($1::uuid is null and issues_from))`,
    [named],
    'stock-counter',
  );
  if (!row && named !== null) throw new Absent('Location');
  return row?.id ?? null;
}
