import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@luwte/identity/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';
import {
  costOf,
  type CountLine,
  type CountState,
  judgeCount,
  type LedgerLine,
  showsExpected,
  type StockCount,
  type StockCountLine,
} from '@luwte/stock/domain';

/** A stocktake as it lies in the table. */
export interface CountRow {
  readonly id: Id;
  readonly version: number;
  readonly locationId: Id;
  readonly location: string;
  readonly state: CountState;
  readonly note: string | null;
  readonly plannedAt: Instant;
  readonly plannedById: Id;
  readonly postedAt: Instant | null;
  readonly lines: number;
  readonly counted: number;
  readonly [column: string]: unknown;
}

/** A line with the shelf as it stands, and what happened there since it was counted. */
export interface CountLineRow extends Omit<
  CountLine,
  'countedBy' | 'expected' | 'difference' | 'differenceCents'
> {
  readonly countedById: Id | null;
  readonly postedExpected: number | null;
  readonly costCents: number;
  readonly costUnits: number;
  readonly quantity: number;
  readonly debt: number;
  readonly since: readonly LedgerLine[];
  readonly [column: string]: unknown;
}

const COUNT = `
  select c.id, c.version, c.location_id as "locationId", o.name as location, c.state, c.note, luwte.instant(c.planned_at) as "plannedAt",
    c.planned_by as "plannedById", luwte.instant(c.posted_at) as "postedAt", t.lines, t.counted
  from luwte.stock_count c join luwte.stock_location o on o.id = c.location_id
  left join lateral (select count(*)::int as lines, count(l.counted)::int as counted from luwte.stock_count_line l where l.count_id = c.id) t on true
  where c.facility_id = luwte.facility()`;

const LINES = `
  select l.id, l.item_id as "itemId", i.name_nl as "nameNl", i.name_en as "nameEn", l.lot_id as "lotId", t.number as "lotNumber",
    t.expiry::text as expiry, l.counted, luwte.instant(l.counted_at) as "countedAt", l.counted_by as "countedById", l.reason, l.note,
    l.expected as "postedExpected", t.cost_cents as "costCents", t.cost_units as "costUnits", coalesce(b.quantity, 0) as quantity, coalesce(b.debt, 0) as debt,
    coalesce((select json_agg(json_build_object('id', m.id, 'at', luwte.instant(m.occurred_at), 'quantity', m.quantity, 'debt', m.debt))
      from luwte.stock_movement m where m.lot_id = l.lot_id and m.location_id = c.location_id and m.occurred_at > l.counted_at), '[]'::json) as since
  from luwte.stock_count_line l
  join luwte.stock_count c on c.id = l.count_id
  join luwte.stock_item i on i.id = l.item_id
  join luwte.stock_lot t on t.id = l.lot_id
  left join luwte.stock_balance b on b.lot_id = l.lot_id and b.location_id = c.location_id
  where l.count_id = $1 order by i.category, i.name_nl, t.expiry nulls last, t.number, l.id`;

/** Stocktakes and their lines. */
@Injectable()
export class CountRepository {
  constructor(private readonly identity: IdentityFacade) {}

  /** @throws Absent */
  async row(tx: Tx, id: Id): Promise<CountRow> {
    const [row] = await tx.sql<CountRow>(`${COUNT} and c.id = $1`, [id]);
    if (!row) throw new Absent('Stocktake');
    return row;
  }

  lines(tx: Tx, id: Id): Promise<readonly CountLineRow[]> {
    return tx.sql<CountLineRow>(LINES, [id]);
  }

  /** A stocktake as its state lets people see it. @throws Absent */
  async find(tx: Tx, id: Id): Promise<StockCount> {
    const [row, lines] = await Promise.all([this.row(tx, id), this.lines(tx, id)]);
    const names = await this.identity.namesOf(tx, [
      row.plannedById,
      ...lines.flatMap(({ countedById }) => countedById ?? []),
    ]);
    const { plannedById, ...count } = row;
    return {
      ...count,
      plannedBy: names.get(plannedById) ?? null,
      lines: lines.map((line) => toLine(line, row.state, names)),
    };
  }

  async list(
    tx: Tx,
    filter: {
      state: CountState | null;
      locationId: Id | null;
      after: readonly unknown[] | null;
      limit: number;
    },
  ): Promise<readonly StockCountLine[]> {
    const rows = await tx.sql<CountRow>(
      `${COUNT} and ($1::varchar is null or c.state = $1) and ($2::uuid is null or c.location_id = $2)
         and ($3::timestamptz is null or (c.planned_at, c.id) < ($3, $4::uuid))
       order by c.planned_at desc, c.id desc limit $5`,
      [filter.state, filter.locationId, filter.after?.[0] ?? null, filter.after?.[1] ?? null, filter.limit],
    );
    const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ plannedById }) => plannedById))]);
    return rows.map(({ plannedById, ...row }) => ({ ...row, plannedBy: names.get(plannedById) ?? null }));
  }
}

function toLine(row: CountLineRow, state: CountState, names: ReadonlyMap<Id, string>): CountLine {
  const { countedById, postedExpected, costCents, costUnits, quantity, debt, since, ...line } = row;
  const seen = showsExpected(state) && row.counted !== null;
  const expected = seen
    ? (postedExpected ?? judgeCount(row.counted ?? 0, { quantity, debt, since }).expected)
    : null;
  const difference = expected === null || row.counted === null ? null : row.counted - expected;
  return {
    ...line,
    countedBy: countedById === null ? null : (names.get(countedById) ?? null),
    expected,
    difference,
    differenceCents: difference === null ? null : costOf(difference, { cents: costCents, units: costUnits }),
  };
}
