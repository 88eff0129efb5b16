import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import {
  type Clock,
  type Created,
  type Id,
  Invalid,
  newId,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import {
  type ActOnOrder,
  type AddOrder,
  checkOrder,
  type EditOrder,
  type Order,
  orderAfter,
  type OrderQuery,
  type OrderSummary,
  type ReceiveOrder,
  requireOtherApprover,
} from '@luwte/stock/domain';
import { Mover } from '../move-goods/mover';
import { refuseIf } from '../refuse';
import { nextVersion } from '../versioned';
import { OrderRepository } from './order.repository';

/** Draws up orders, has them approved, and takes in what comes of them. */
@Injectable()
export class OrdersHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly mover: Mover,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ sort = '-number', cursor, limit, ...query }: OrderQuery, actor: Actor): Promise<Page<OrderSummary>> {
    const after = readCursor(cursor, sort, 2)?.after ?? null;
    return this.transaction.read(actor, async (tx) => {
      const rows = await this.orders.list(tx, query, sort === '-number', after, rowsToRead(limit));
      return toPage(
        rows,
        limit,
        sort,
        ({ year, running }) => [year, running],
        ({ year: _year, running: _running, ...order }) => order,
      );
    });
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<Order> {
    return this.transaction.read(actor, (tx) => this.orders.find(tx, id));
  }

  /** @throws Invalid, Absent */
  add({ id = newId(), ...order }: AddOrder, actor: Actor): Promise<Created> {
    refuseIf(checkOrder(order));
    const now = this.clock.now();
    const year = Number(wallClock(now, actor.timeZone).day.slice(0, 4));
    return this.transaction.run(actor, async (tx) => {
      await this.orders.add(tx, id, year, now, order);
      return this.tell(tx, 'order-drafted', id, 1);
    });
  }

  /** @throws Invalid, OrderStateForbids, StaleVersion, Absent */
  edit(id: Id, version: number, order: EditOrder, actor: Actor): Promise<Created> {
    refuseIf(checkOrder(order));
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_order', 'Order', id, version);
      orderAfter((await this.orders.row(tx, id)).state, 'edit');
      await this.orders.edit(tx, id, order);
      return this.tell(tx, 'order-edited', id, next);
    });
  }

  /** @throws ApproverMustDiffer, OrderStateForbids, StaleVersion, Absent */
  approve(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_order', 'Order', id, version);
      const { state, createdById, lines } = await this.orders.row(tx, id);
      const after = orderAfter(state, 'approve');
      if (lines.length === 0) throw new Invalid([{ pointer: '/lines', code: 'required' }]);
      requireOtherApprover(createdById, actor.accountId);
      await this.orders.setState(tx, id, after, { approvedBy: actor.accountId });
      return this.tell(tx, 'order-approved', id, next);
    });
  }

  /** Back to draft, sent by other means, closed short, cancelled. @throws OrderStateForbids, StaleVersion, Absent */
  act(id: Id, version: number, { act, reason }: ActOnOrder, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_order', 'Order', id, version);
      const after = orderAfter((await this.orders.row(tx, id)).state, act);
      await this.orders.setState(tx, id, after, {
        reason: reason ?? null,
        ...(act === 'back-to-draft' && { approvedBy: null }),
        ...(act === 'mark-sent' && { sentAt: this.clock.now() }),
      });
      return this.tell(tx, `order-${act}`, id, next);
    });
  }

  /** Takes in what came, at the price of the order. @throws OrderStateForbids, Invalid, StaleVersion, Absent */
  receive(id: Id, version: number, { lines }: ReceiveOrder, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_order', 'Order', id, version);
      const order = await this.orders.row(tx, id);
      orderAfter(order.state, 'receive');
      const delivered = lines.map((came, index) => {
        const line = order.lines.find((one) => one.id === came.lineId);
        if (!line) throw new Invalid([{ pointer: `/lines/${index}/lineId`, code: 'not-of-this-order' }]);
        const { quantity, lotNumber, expiry } = came;
        return {
          itemId: line.itemId,
          quantity,
          lotNumber,
          expiry,
          costCents: line.packCents,
          costUnits: line.factor,
        };
      });
      const { locationId, supplierId } = order;
      await this.mover.receive(tx, { locationId, supplierId, orderId: id, lines: delivered });
      await this.orders.delivered(tx, id, lines);
      return this.tell(tx, 'order-received', id, next);
    });
  }

  private async tell(tx: Tx, event: string, id: Id, version: number): Promise<Created> {
    await this.audit.record(tx, {
      event: `stock.${event}`,
      category: 'none',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'stock.order-changed', subjectId: id, version });
    return { id, version };
  }
}
