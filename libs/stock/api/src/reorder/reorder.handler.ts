import { Inject, Injectable } from '@nestjs/common';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Day, type Id, wallClock } from '@luwte/platform/kernel';
import {
  costOf,
  daysBetween,
  expiringUnused,
  type ExpiryAnswer,
  type ExpiryLine,
  LOOK_AHEAD_DAYS,
  orderQuantity,
  type ReorderAnswer,
  type ReorderProposal,
  reorderReasons,
} from '@luwte/stock/domain';
import { type Outlook, StockOutlook } from './stock-outlook';

interface PackToOrder {
  readonly itemId: Id;
  readonly packId: Id;
  readonly factor: number;
  readonly [column: string]: unknown;
}

/** Proposes what to order, and tells what will expire before it is used. */
@Injectable()
export class ReorderHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly outlook: StockOutlook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What should be ordered today: nothing is ordered by it. */
  proposals(actor: Actor): Promise<ReorderAnswer> {
    const at = this.clock.now();
    return this.transaction.read(actor, async (tx) => {
      const { forecast, outlooks } = await this.outlook.look(tx, this.today(actor));
      const packs = await packsToOrder(tx);
      const proposals = outlooks.flatMap((one) =>
        proposalOf(
          one,
          packs.find(({ itemId }) => itemId === one.item.id),
          this.today(actor),
        ),
      );
      return { at, forecast, proposals };
    });
  }

  /** Lots that have expired, or will before the forecast uses them; the first to expire first. */
  expiries(actor: Actor): Promise<ExpiryAnswer> {
    const at = this.clock.now();
    const today = this.today(actor);
    return this.transaction.read(actor, async (tx) => {
      const { outlooks } = await this.outlook.look(tx, today);
      const items = outlooks.flatMap((one) => expiriesOf(one, today));
      return { at, items: items.toSorted((a, b) => a.expiry.localeCompare(b.expiry)) };
    });
  }

  private today(actor: Actor): Day {
    return wallClock(this.clock.now(), actor.timeZone).day;
  }
}

/** The pack in which an item is ordered: the first of its list. */
function packsToOrder(tx: Tx): Promise<readonly PackToOrder[]> {
  return tx.sql<PackToOrder>(
    `select distinct on (item_id) item_id as "itemId", id as "packId", factor from luwte.stock_pack
     where facility_id = luwte.facility() and not retired order by item_id, position`,
  );
}

function proposalOf(
  { item, lots, usePerDay, used }: Outlook,
  pack: PackToOrder | undefined,
  today: Day,
): readonly ReorderProposal[] {
  const expiresUnused = expiringUnused(lots, used.unused, today, item.leadDays);
  const facts = { ...item, usePerDay, daysOfCover: used.daysOfCover, expiresUnused };
  const reasons = reorderReasons(facts);
  if (reasons.length === 0) return [];
  const factor = pack?.factor ?? 1;
  return [
    {
      itemId: item.id,
      nameNl: item.nameNl,
      nameEn: item.nameEn,
      supplierId: item.supplierId,
      available: item.available,
      onOrder: item.onOrder,
      parLevel: item.parLevel,
      reorderPoint: item.reorderPoint,
      leadDays: item.leadDays,
      usePerDay: Math.round(usePerDay * 10) / 10,
      daysOfCover: used.daysOfCover,
      expiresUnused,
      reasons,
      packId: pack?.packId ?? null,
      packCents: costOf(factor, { cents: item.priceCents, units: item.priceUnits }),
      ...orderQuantity(facts, factor),
    },
  ];
}

function expiriesOf({ item, lots, used }: Outlook, today: Day): readonly ExpiryLine[] {
  return lots.flatMap(({ lotId, number, expiry, units, costCents, costUnits }, index) => {
    const unused = used.unused[index] ?? 0;
    if (expiry === null || unused === 0 || daysBetween(today, expiry) > LOOK_AHEAD_DAYS) return [];
    return [
      {
        lotId,
        itemId: item.id,
        nameNl: item.nameNl,
        nameEn: item.nameEn,
        lotNumber: number,
        expiry,
        daysLeft: daysBetween(today, expiry),
        onHand: units,
        unused,
        unusedCents: costOf(unused, { cents: costCents, units: costUnits }),
      },
    ];
  });
}
