import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { FloorFacade } from '@luwte/floor/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, Invalid, newId } from '@luwte/platform/kernel';
import {
  Archived,
  checkReceiptLine,
  type GiveBack,
  type IssueLine,
  type MovementKind,
  type Posted,
  type Receive,
  type ReceiptLine,
  type Transfer,
  type Waste,
} from '@luwte/stock/domain';
import {
  Ledger,
  type Moment,
  type Movement,
  type OpenItem,
  type PostingHead,
  requireKept,
} from '../persistence/ledger';
import { openItem, requireNotCounted, takeBasket } from '../persistence/take';
import { refuseIf } from '../refuse';
import { locationOrCounter } from '../shelf/shelf.handler';

/** A delivery, and the order it answers. */
export interface Delivery extends Receive {
  readonly orderId?: Id | null;
}

/** Moves goods in, between locations and out again, in the caller's transaction. */
@Injectable()
export class Mover {
  constructor(
    private readonly ledger: Ledger,
    private readonly floor: FloorFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** Takes a delivery in. @throws Invalid, CountedSince, Archived, Absent */
  async receive(tx: Tx, { id = newId(), note, ...delivery }: Delivery): Promise<Posted> {
    const { locationId, lines } = delivery;
    await this.requireLocations(tx, [locationId]);
    const moment = this.ledger.moment(tx, delivery.occurredAt);
    const items = await this.ledger.open(tx, idsOf(lines), [locationId], moment);
    requireKept(items.values());
    refuseIf(
      lines.flatMap((line, index) => checkReceiptLine(line, openItem(items, line.itemId), `/lines/${index}`)),
    );
    const movements: Movement[] = [];
    for (const line of lines) {
      const item = openItem(items, line.itemId);
      const lotId = await this.lotOf(tx, item, line, delivery.supplierId ?? null, moment);
      requireNotCounted(item, [{ lotId }], moment);
      movements.push({ itemId: line.itemId, lotId, locationId, quantity: line.quantity });
    }
    const head = { ...headOf(delivery), id, kind: 'receipt', reason: note ?? null } as const;
    return this.post(tx, head, moment, items, movements);
  }

  /** Moves stock to another location, in whatever state it is. @throws StockShort, StockShortThen, CountedSince, Archived, Absent, Invalid */
  async transfer(tx: Tx, { id = newId(), fromId, toId, lines, occurredAt, note }: Transfer): Promise<Posted> {
    if (fromId === toId) throw new Invalid([{ pointer: '/toId', code: 'same-location' }]);
    await this.requireLocations(tx, [fromId, toId]);
    const moment = this.ledger.moment(tx, occurredAt);
    const items = await this.ledger.open(tx, idsOf(lines), [fromId], moment, lotsOf(lines));
    const taken = takeBasket(items, lines, moment, tx.actor.timeZone, 'use-anyway');
    const movements = taken.flatMap(({ quantity, ...lot }): Movement[] => [
      { ...lot, locationId: fromId, quantity: -quantity },
      { ...lot, locationId: toId, quantity },
    ]);
    return this.post(tx, { id, kind: 'transfer', reason: note ?? null }, moment, items, movements);
  }

  /** Throws away. @throws StockShort, StockShortThen, CountedSince, Archived, Absent */
  async waste(tx: Tx, { id = newId(), locationId, reason, lines, occurredAt, note }: Waste): Promise<Posted> {
    await this.requireLocations(tx, [locationId]);
    const moment = this.ledger.moment(tx, occurredAt);
    const items = await this.ledger.open(tx, idsOf(lines), [locationId], moment, lotsOf(lines));
    const movements = takeBasket(items, lines, moment, tx.actor.timeZone, 'waste').map(
      ({ quantity, ...lot }): Movement => ({ ...lot, locationId, quantity: -quantity }),
    );
    return this.post(
      tx,
      { id, kind: 'waste', wasteReason: reason, reason: note ?? null },
      moment,
      items,
      movements,
    );
  }

  /** Takes back what stayed sealed. @throws Archived, Absent */
  async giveBack(tx: Tx, { id = newId(), visitId, lines, note, locationId }: GiveBack): Promise<Posted> {
    const to = await locationOrCounter(tx, locationId ?? null);
    if (to === null) throw new Absent('Counter');
    const party = visitId ? await this.floor.partyOf(tx, visitId) : null;
    const moment = this.ledger.moment(tx, null);
    const items = await this.ledger.open(tx, idsOf(lines), [to], moment);
    const movements = lines.map((line): Movement => ({ ...line, locationId: to }));
    const head = { id, kind: 'return', visitId: visitId ?? null, reason: note ?? null } as const;
    return this.post(tx, head, moment, items, movements, party?.visitorKey ?? null);
  }

  private async post(
    tx: Tx,
    head: PostingHead,
    moment: Moment,
    items: ReadonlyMap<Id, OpenItem>,
    movements: readonly Movement[],
    visitorKey: Id | null = null,
  ): Promise<Posted> {
    this.ledger.post(tx, head, moment, items.values(), movements);
    await this.audit.record(tx, {
      event: `stock.${EVENTS[head.kind]}`,
      category: visitorKey ? 'visit' : 'none',
      purpose: 'management',
      visitorKey,
      subjectId: head.id,
    });
    tx.emit({ type: 'stock.changed', subjectId: head.id, version: 1 });
    const lines = movements
      .filter(({ quantity }) => head.kind !== 'transfer' || quantity > 0)
      .map(({ itemId, lotId, quantity }) => ({ itemId, lotId, quantity: Math.abs(quantity) }));
    return { id: head.id, version: 1, lines, warnings: [] };
  }

  /** The lot of a delivered line: the same number, date and price is the same lot. A blocked number stays blocked. */
  private async lotOf(
    tx: Tx,
    item: OpenItem,
    { lotNumber, expiry, costCents, costUnits }: ReceiptLine,
    supplierId: Id | null,
    moment: Moment,
  ): Promise<Id> {
    const lot = [
      item.itemId,
      lotNumber ?? null,
      expiry ?? null,
      costCents ?? item.priceCents,
      (costCents ?? null) === null ? item.priceUnits : (costUnits ?? 1),
    ];
    await tx.sql(
      `insert into luwte.stock_lot (id, facility_id, item_id, number, expiry, cost_cents, cost_units, supplier_id, received_at, state, state_reason)
       select $6, luwte.facility(), $1, $2, $3, $4, $5, $7, $8, coalesce(b.state, 'ok'), b.state_reason
       from (select 1) one left join (
         select state, state_reason from luwte.stock_lot where item_id = $1 and number = $2 and state <> 'ok' limit 1) b on true
       on conflict on constraint stock_lot_same do nothing`,
      [...lot, newId(), supplierId, moment.at],
    );
    const [row] = await tx.sql<{ id: Id }>(
      `select id from luwte.stock_lot where item_id = $1 and number is not distinct from $2 and expiry is not distinct from $3::date
         and cost_cents = $4 and cost_units = $5`,
      lot,
    );
    if (!row) throw new Absent('Lot');
    return row.id;
  }

  /** @throws Archived, Absent */
  private async requireLocations(tx: Tx, ids: readonly Id[]): Promise<void> {
    const rows = await tx.sql<{ id: Id; archived: boolean }>(
      'select id, archived from luwte.stock_location where facility_id = luwte.facility() and id = any ($1::uuid[])',
      [ids],
    );
    if (rows.length < ids.length) throw new Absent('Location');
    const archived = rows.find((row) => row.archived);
    if (archived) throw new Archived(archived.id);
  }
}

/** What the audit log calls a posting. */
const EVENTS: Readonly<Record<MovementKind, string>> = {
  receipt: 'received',
  issue: 'issued',
  dose: 'dose-posted',
  return: 'given-back',
  transfer: 'transferred',
  waste: 'wasted',
  count: 'counted',
  reversal: 'reversed',
};

const idsOf = (lines: readonly { readonly itemId: Id }[]): readonly Id[] => [
  ...new Set(lines.map(({ itemId }) => itemId)),
];
const lotsOf = (lines: readonly IssueLine[]): readonly Id[] => lines.flatMap(({ lotId }) => lotId ?? []);
const headOf = ({ supplierId, orderId }: Delivery): Pick<PostingHead, 'supplierId' | 'orderId'> => ({
  supplierId: supplierId ?? null,
  orderId: orderId ?? null,
});
