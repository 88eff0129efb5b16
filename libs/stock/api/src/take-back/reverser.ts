import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { CLOCK, onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId } from '@luwte/platform/kernel';
import {
  AlreadyReversed,
  CountedSince,
  mayReverse,
  mayUndo,
  type MovementKind,
  type Recipient,
  StockShort,
} from '@luwte/stock/domain';
import { OrderRepository } from '../orders/order.repository';
import { Ledger, type Movement, type OpenItem } from '../persistence/ledger';
import { isCountedSince, openItem } from '../persistence/take';

/** A posting with what it moved. */
interface PostedBefore {
  readonly id: Id;
  readonly kind: MovementKind;
  readonly accountId: Id;
  readonly recordedAt: string;
  readonly reversed: boolean;
  readonly recipient: Recipient | null;
  readonly visitId: Id | null;
  readonly visitorId: Id | null;
  readonly visitorKey: Id | null;
  readonly orderId: Id | null;
  readonly movements: readonly (Movement & { readonly at: string; readonly debt: number })[];
  readonly [column: string]: unknown;
}

const POSTED = `
  select p.id, p.kind, p.account_id as "accountId", luwte.instant(p.recorded_at) as "recordedAt", p.recipient, p.visit_id as "visitId",
    p.visitor_id as "visitorId", coalesce(v.visitor_key, g.audit_key) as "visitorKey", p.order_id as "orderId",
    exists (select from luwte.stock_posting r where r.reverses = p.id) as reversed,
    (select json_agg(json_build_object('itemId', m.item_id, 'lotId', m.lot_id, 'locationId', m.location_id, 'quantity', m.quantity,
      'debt', m.debt, 'at', luwte.instant(m.occurred_at))) from luwte.stock_movement m where m.posting_id = p.id) as movements
  from luwte.stock_posting p left join luwte.visit v on v.id = p.visit_id left join luwte.visitor g on g.id = p.visitor_id
  where p.id = $1 and p.facility_id = luwte.facility()`;

/** Takes postings back by adding their opposite: once, and not behind a count. */
@Injectable()
export class Reverser {
  constructor(
    private readonly ledger: Ledger,
    private readonly orders: OrderRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One's own of the last seconds. @throws TooLateToUndoPosting and what {@link reverse} throws */
  async undo(tx: Tx, id: Id): Promise<Created> {
    const before = await find(tx, id);
    mayUndo(before, tx.actor.accountId, this.clock.now());
    return this.post(tx, before, null);
  }

  /** Anybody's, with a reason. @throws AlreadyReversed, NotReversible, CountedSince, StockShort, Absent */
  async reverse(tx: Tx, id: Id, reason: string | null): Promise<Created> {
    const before = await find(tx, id);
    mayReverse(before);
    return this.post(tx, before, reason);
  }

  private async post(tx: Tx, before: PostedBefore, reason: string | null): Promise<Created> {
    const moment = this.ledger.moment(tx, null);
    const itemIds = [...new Set(before.movements.map(({ itemId }) => itemId))];
    const lotIds = before.movements.map(({ lotId }) => lotId);
    const items = await this.ledger.open(tx, itemIds, null, moment, lotIds);
    for (const movement of before.movements) requireTakenBack(openItem(items, movement.itemId), movement);
    const id = newId();
    const { recipient, visitId, visitorId, orderId } = before;
    const head = {
      id,
      kind: 'reversal',
      reverses: before.id,
      reason,
      recipient,
      visitId,
      visitorId,
      orderId,
    } as const;
    const movements = before.movements.map(({ itemId, lotId, locationId, quantity, debt }): Movement => ({
      itemId,
      lotId,
      locationId,
      quantity: -quantity,
      debt: debt === 0 ? 0 : -debt,
    }));
    await onConstraint(this.ledger.postAndWait(tx, head, moment, items.values(), movements), {
      stock_posting_once: () => new AlreadyReversed(),
    });
    if (orderId) await this.orders.returned(tx, orderId, before.movements);
    await this.audit.record(tx, {
      event: 'stock.reversed',
      category: before.visitorKey ? 'visit' : 'none',
      purpose: 'accountability',
      visitorKey: before.visitorKey,
      subjectId: before.id,
    });
    tx.emit({ type: 'stock.changed', subjectId: id, version: 1 });
    return { id, version: 1 };
  }
}

async function find(tx: Tx, id: Id): Promise<PostedBefore> {
  const [row] = await tx.sql<PostedBefore>(POSTED, [id], 'stock-posted');
  if (!row) throw new Absent('Posting');
  return row;
}

/** @throws CountedSince, StockShort when what was brought in is gone already */
function requireTakenBack(
  item: OpenItem,
  { itemId, lotId, locationId, quantity, at }: PostedBefore['movements'][number],
): void {
  const lot = item.lots.find((one) => one.lotId === lotId && one.locationId === locationId);
  if (lot && isCountedSince(lot.countedAt, at)) throw new CountedSince(itemId, lot.countedAt ?? at);
  const there = lot?.room ?? 0;
  if (quantity > there) throw new StockShort(itemId, quantity, there);
}
