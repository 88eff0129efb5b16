import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FloorFacade, type ServiceListener } from '@luwte/floor/api';
import type { Tx } from '@luwte/platform/api';
import { type Id, newId } from '@luwte/platform/kernel';
import { allocate } from '@luwte/stock/domain';
import { Ledger } from '../persistence/ledger';
import { openItem } from '../persistence/take';
import { locationOrCounter } from '../shelf/shelf.handler';
import { Reverser } from '../take-back/reverser';

/**
 * Draws a portion from the shelf when the floor counts a meal, a coffee or clothes, and puts it back when that is undone.
 * It never stands in the way: where the shelf is empty, nothing is drawn.
 */
@Injectable()
export class ServiceDraw implements ServiceListener, OnModuleInit {
  constructor(
    private readonly floor: FloorFacade,
    private readonly ledger: Ledger,
    private readonly reverser: Reverser,
  ) {}

  onModuleInit(): void {
    this.floor.onService(this);
  }

  async given(tx: Tx, { id, service, visitId }: Parameters<ServiceListener['given']>[1]): Promise<void> {
    const [drawn] = await tx.sql<{ id: Id }>(
      'select id from luwte.stock_item where facility_id = luwte.facility() and service = $1 and not archived',
      [service],
      'stock-of-service',
    );
    const locationId = drawn ? await locationOrCounter(tx, null) : null;
    if (!drawn || locationId === null) return;
    const moment = this.ledger.moment(tx, null);
    const items = await this.ledger.open(tx, [drawn.id], [locationId], moment);
    const { taken } = allocate(openItem(items, drawn.id).lots, 1, moment.day);
    const [one] = taken;
    if (!one) return;
    const recipient = visitId === null ? 'anonymous' : 'visit';
    const posting = { id: newId(), kind: 'issue', recipient, visitId, givenId: id } as const;
    this.ledger.post(tx, posting, moment, items.values(), [
      { itemId: drawn.id, lotId: one.lotId, locationId, quantity: -1 },
    ]);
    tx.emit({ type: 'stock.changed', subjectId: posting.id, version: 1 });
  }

  async takenBack(tx: Tx, givenId: Id): Promise<void> {
    const [drawn] = await tx.sql<{ id: Id }>(
      `select p.id from luwte.stock_posting p where p.given_id = $1
         and not exists (select from luwte.stock_posting r where r.reverses = p.id)`,
      [givenId],
    );
    if (drawn) await this.reverser.reverse(tx, drawn.id, null);
  }
}
