import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type ListQuery, type Page } from '@luwte/platform/kernel';
import { type CardLine, type CardQuery, type ItemPrice, runDown } from '@luwte/stock/domain';

interface CardRow extends Omit<CardLine, 'balance' | 'by'> {
  readonly accountId: Id;
  readonly [column: string]: unknown;
}

const CARD = `
  select m.id, m.posting_id as "postingId", m.kind, luwte.instant(m.occurred_at) as "occurredAt", luwte.instant(p.recorded_at) as "recordedAt",
    p.account_id as "accountId", m.lot_id as "lotId", l.number as "lotNumber", l.expiry::text as expiry, l.state as "lotState",
    m.location_id as "locationId", m.quantity, m.debt, p.recipient, coalesce(p.reason, p.override_reason, p.waste_reason) as reason, p.reverses,
    exists (select from luwte.stock_posting r where r.reverses = p.id) as reversed
  from luwte.stock_movement m
  join luwte.stock_posting p on p.id = m.posting_id
  join luwte.stock_lot l on l.id = m.lot_id
  where m.item_id = $1 and ($2::uuid is null or m.location_id = $2) and ($3::uuid is null or m.lot_id = $3)
    and ($4::timestamptz is null or (m.occurred_at, m.id) < ($4, $5::uuid))
  order by m.occurred_at desc, m.id desc limit $6`;

const THERE = `
  select coalesce(sum(b.quantity), 0)::int as balance, i.id is not null as known
  from (select $1::uuid as id) asked
  left join luwte.stock_item i on i.id = asked.id and i.facility_id = luwte.facility()
  left join luwte.stock_balance b on b.item_id = i.id and ($2::uuid is null or b.location_id = $2) and ($3::uuid is null or b.lot_id = $3)
  group by i.id`;

/** Reads the card of an item: what happened to it, the newest first, with what was there after each line. */
@Injectable()
export class CardHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
  ) {}

  /**
   * A page of the card. The cursor carries the balance where the page before ended, so that every page costs the same
   * however long the card is. @throws Absent
   */
  card(itemId: Id, { locationId, lotId, cursor, limit }: CardQuery, actor: Actor): Promise<Page<CardLine>> {
    const sort = `-occurredAt/${locationId ?? ''}/${lotId ?? ''}`;
    const after = readCursor(cursor, sort, 3)?.after ?? null;
    const filters = [itemId, locationId ?? null, lotId ?? null];
    return this.transaction.read(actor, async (tx) => {
      const [[there], rows] = await Promise.all([
        tx.sql<{ balance: number; known: boolean }>(THERE, filters, 'stock-card-balance'),
        tx.sql<CardRow>(
          CARD,
          [...filters, after?.[0] ?? null, after?.[1] ?? null, rowsToRead(limit)],
          'stock-card',
        ),
      ]);
      if (!there?.known) throw new Absent('Item');
      const begin = after ? Number(after[2]) : there.balance;
      const lines = runDown(await this.named(tx, rows), begin);
      return toPage(
        lines,
        limit,
        sort,
        ({ occurredAt, id, balance, quantity }) => [occurredAt, id, balance - quantity],
        (line) => line,
      );
    });
  }

  /** What it cost, by lot, the newest first. @throws Absent */
  prices(itemId: Id, { cursor, limit }: ListQuery, actor: Actor): Promise<Page<ItemPrice>> {
    const after = readCursor(cursor, '-at', 2)?.after ?? null;
    return this.transaction.read(actor, async (tx) => {
      const [item] = await tx.sql('select 1 from luwte.stock_item where id = $1', [itemId]);
      if (!item) throw new Absent('Item');
      const rows = await tx.sql<ItemPrice & { id: Id }>(
        `select l.id, luwte.instant(l.received_at) as at, s.name as supplier, l.cost_cents as "costCents", l.cost_units as "costUnits",
           coalesce((select sum(m.quantity) from luwte.stock_movement m where m.lot_id = l.id and m.kind = 'receipt'), 0)::int as quantity
         from luwte.stock_lot l left join luwte.stock_supplier s on s.id = l.supplier_id
         where l.item_id = $1 and ($2::timestamptz is null or (l.received_at, l.id) < ($2, $3::uuid))
         order by l.received_at desc, l.id desc limit $4`,
        [itemId, after?.[0] ?? null, after?.[1] ?? null, rowsToRead(limit)],
      );
      return toPage(
        rows,
        limit,
        '-at',
        ({ at, id }) => [at, id],
        ({ id: _id, ...price }) => price,
      );
    });
  }

  private async named(
    tx: Tx,
    rows: readonly CardRow[],
  ): Promise<readonly (Omit<CardLine, 'balance'> & { readonly quantity: number })[]> {
    const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
    return rows.map(({ accountId, ...line }) => ({ ...line, by: names.get(accountId) ?? null }));
  }
}
