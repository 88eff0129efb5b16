import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import {
  type Clock,
  type Created,
  type Day,
  type Id,
  newId,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import {
  type AddItem,
  behindCursor,
  checkItem,
  type EditItem,
  type ItemDetail,
  type ItemLine,
  itemKey,
  type ItemQuery,
  matchesItem,
  NotEmpty,
} from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { ItemRepository } from './item.repository';

/** Keeps the list of what the house has. */
@Injectable()
export class ItemsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly items: ItemRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A page of the items. Searched, flagged and sorted by the rules that the page knows too. */
  async list(query: ItemQuery, actor: Actor): Promise<Page<ItemLine>> {
    const { sort = 'name', cursor, limit } = query;
    const after = readCursor(cursor, sort, 2)?.after ?? null;
    const labelled = query.query === undefined ? [] : await this.labelled(query.query, actor);
    const all = await this.transaction.read(actor, (tx) => this.items.all(tx, this.today(actor)));
    const wanted = all
      .filter((item) => matchesItem(item, query) || labelled.includes(item.id))
      .toSorted((a, b) => behindCursor(itemKey(a, sort), itemKey(b, sort), sort));
    const rest = after ? wanted.filter((item) => behindCursor(itemKey(item, sort), after, sort) > 0) : wanted;
    return toPage(
      rest.slice(0, rowsToRead(limit)),
      limit,
      sort,
      (item) => itemKey(item, sort),
      (item) => item,
    );
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<ItemDetail> {
    return this.transaction.read(actor, (tx) => this.items.find(tx, id, this.today(actor)));
  }

  /** @throws Invalid, NameTaken, GtinTaken, ServiceTaken, Absent */
  add({ id = newId(), ...item }: AddItem, actor: Actor): Promise<Created> {
    refuseIf(checkItem(item));
    return this.transaction.run(actor, async (tx) => {
      await this.items.add(tx, id, item);
      return this.tell(tx, id, 1);
    });
  }

  /** @throws Invalid, StaleVersion, NameTaken, GtinTaken, ServiceTaken, NotEmpty, Absent */
  edit(id: Id, version: number, item: EditItem, actor: Actor): Promise<Created> {
    refuseIf(checkItem(item));
    return this.transaction.run(actor, async (tx) => {
      const next = await this.items.edit(tx, id, version, item);
      if (item.archived && (await this.items.find(tx, id, this.today(actor))).lots.length > 0)
        throw new NotEmpty();
      return this.tell(tx, id, next);
    });
  }

  private labelled(text: string, actor: Actor): Promise<readonly Id[]> {
    return this.transaction.read(actor, (tx) => this.items.ofGtin(tx, text));
  }

  private today(actor: Actor): Day {
    return wallClock(this.clock.now(), actor.timeZone).day;
  }

  private async tell(tx: Tx, id: Id, version: number): Promise<Created> {
    await this.audit.record(tx, {
      event: 'stock.item-changed',
      category: 'settings',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'stock.catalogue-changed', subjectId: id, version });
    return { id, version };
  }
}
