import { Injectable } from '@nestjs/common';
import { requireRoomForView, type SavedView, type SaveView, ViewNameTaken } from '@luwte/identity/domain';
import { type Actor, onConstraint, Transaction } from '@luwte/platform/api';
import { Absent, type Created, type Id, newId, type Page } from '@luwte/platform/kernel';

const OF_LIST = `
  select id, list, name, shared, filters, columns, account_id = luwte.account() as own from luwte.saved_view
  where facility_id = luwte.facility() and list = $1 and (shared or account_id = luwte.account())
  order by lower(name), id`;

const SAVE = `
  insert into luwte.saved_view (id, facility_id, account_id, list, name, shared, filters, columns)
  values ($1, luwte.facility(), luwte.account(), $2, $3, $4, $5::jsonb, $6::jsonb)`;

/** Views of lists: everybody has their own, and may share them with the house. Only who made one forgets it. */
@Injectable()
export class SavedViewsHandler {
  constructor(private readonly transaction: Transaction) {}

  async list(list: string, actor: Actor): Promise<Page<SavedView>> {
    const items = await this.transaction.read(actor, (tx) => tx.sql<SavedView>(OF_LIST, [list]));
    return { items, nextCursor: null };
  }

  /** @throws TooManyViews, ViewNameTaken */
  save(view: SaveView, actor: Actor): Promise<Created> {
    const id = view.id ?? newId();
    return this.transaction.run(actor, async (tx) => {
      const [kept] = await tx.sql<{ count: number }>(
        'select count(*)::int as count from luwte.saved_view where account_id = luwte.account() and list = $1',
        [view.list],
      );
      requireRoomForView(kept?.count ?? 0);
      const { list, name, shared, filters, columns } = view;
      await onConstraint(
        tx.sql(SAVE, [id, list, name, shared, JSON.stringify(filters), JSON.stringify(columns)]),
        { saved_view_name: () => new ViewNameTaken() },
      );
      return { id, version: 1 };
    });
  }

  /** @throws Absent for a view of somebody else too */
  forget(id: Id, actor: Actor): Promise<void> {
    return this.transaction.run(actor, async (tx) => {
      const gone = await tx.sql(
        'delete from luwte.saved_view where id = $1 and account_id = luwte.account() returning id',
        [id],
      );
      if (gone.length === 0) throw new Absent('View');
    });
  }
}
