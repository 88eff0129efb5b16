import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Documents, Mailer, Transaction, type Tx } from '@luwte/platform/api';
import type { Clock, Created, Id } from '@luwte/platform/kernel';
import { orderAfter, SupplierWithoutEmail } from '@luwte/stock/domain';
import { nextVersion } from '../versioned';
import { orderPaper } from './order-paper';
import { OrderRepository } from './order.repository';

/** Puts an order on paper, and sends it. */
@Injectable()
export class SendOrderHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly orders: OrderRepository,
    private readonly documents: Documents,
    private readonly mailer: Mailer,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The order as a PDF file, and the name to save it by. @throws Absent */
  async pdf(id: Id, actor: Actor): Promise<{ readonly name: string; readonly file: Buffer }> {
    const read = await this.transaction.read(actor, async (tx) => ({
      order: await this.orders.find(tx, id),
      house: await houseName(tx),
    }));
    return {
      name: `bestelling-${read.order.number}.pdf`,
      file: await this.documents.pdf(orderPaper(read.order, read.house)),
    };
  }

  /**
   * Sends an approved order to its supplier by e-mail. The order stays locked until the mail server took it, so that it
   * is not sent twice. @throws OrderStateForbids, SupplierWithoutEmail, MailNotSent, StaleVersion, Absent
   */
  send(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_order', 'Order', id, version);
      const { state, supplierEmail } = await this.orders.row(tx, id);
      const after = orderAfter(state, 'send');
      if (supplierEmail === null) throw new SupplierWithoutEmail();
      const order = await this.orders.find(tx, id);
      const house = await houseName(tx);
      const content = await this.documents.pdf(orderPaper(order, house));
      await this.orders.setState(tx, id, after, { sentAt: this.clock.now() });
      await this.audit.record(tx, {
        event: 'stock.order-sent',
        category: 'none',
        purpose: 'management',
        subjectId: id,
      });
      tx.emit({ type: 'stock.order-changed', subjectId: id, version: next });
      await this.mailer.send({
        to: supplierEmail,
        subject: `Bestelling ${order.number}`,
        text: `Goedendag,\n\nIn de bijlage staat onze bestelling ${order.number}.\nWilt u ons laten weten wanneer u levert?\n\nMet vriendelijke groet,\n${house}\n`,
        attachments: [{ name: `bestelling-${order.number}.pdf`, content, type: 'application/pdf' }],
      });
      return { id, version: next };
    });
  }
}

async function houseName(tx: Tx): Promise<string> {
  const [row] = await tx.sql<{ name: string }>('select name from luwte.facility where id = luwte.facility()');
  return row?.name ?? '';
}
