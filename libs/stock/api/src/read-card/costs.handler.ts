import { Inject, Injectable } from '@nestjs/common';
import { FloorFacade } from '@luwte/floor/api';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import {
  addDays,
  type Clock,
  type Day,
  instantAt,
  type ListQuery,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import { firstOfMonth, type MonthCost, monthCosts, monthsBefore, type SpentRow } from '@luwte/stock/domain';

/** What reached somebody, less what came back; what was thrown away; each by the price of its lot. */
const SPENT = `
  select to_char(m.occurred_at at time zone $3, 'YYYY-MM') as month, i.category,
    coalesce(-sum(m.quantity * l.cost_cents::numeric / l.cost_units) filter (where coalesce(o.kind, p.kind) <> 'waste'), 0)::float8 as issued,
    coalesce(-sum(m.quantity * l.cost_cents::numeric / l.cost_units) filter (where coalesce(o.kind, p.kind) = 'waste'), 0)::float8 as wasted
  from luwte.stock_movement m
  join luwte.stock_posting p on p.id = m.posting_id
  left join luwte.stock_posting o on o.id = p.reverses
  join luwte.stock_lot l on l.id = m.lot_id
  join luwte.stock_item i on i.id = m.item_id
  where m.facility_id = luwte.facility() and m.occurred_at >= $1 and m.occurred_at < $2
    and coalesce(o.kind, p.kind) in ('issue', 'dose', 'return', 'waste')
  group by 1, 2`;

/** Reads what the visits cost in materials, month by month. */
@Injectable()
export class CostsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly floor: FloorFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Months from this one back to the first with a posting, the newest first. */
  handle({ cursor, limit }: ListQuery, actor: Actor): Promise<Page<MonthCost>> {
    const before = readCursor(cursor, '-month', 1)?.after[0] ?? null;
    const today = wallClock(this.clock.now(), actor.timeZone).day;
    return this.transaction.read(actor, async (tx) => {
      const first = await firstDay(tx, actor.timeZone);
      const months =
        first === null
          ? []
          : monthsBefore(before === null ? null : String(before), today, first, rowsToRead(limit));
      const [newest, oldest] = [months[0], months.at(-1)];
      if (newest === undefined || oldest === undefined) return { items: [], nextCursor: null };
      const from = firstOfMonth(oldest);
      const until = addDays(firstOfMonth(newest), 31);
      const at = (day: Day): string => instantAt(day, '00:00', actor.timeZone);
      const [spent, visits] = await Promise.all([
        tx.sql<SpentRow & Readonly<Record<string, unknown>>>(SPENT, [at(from), at(until), actor.timeZone]),
        this.floor.visitsByDay(tx, from, until),
      ]);
      return toPage(
        monthCosts(months, spent, visits),
        limit,
        '-month',
        ({ month }) => [month],
        (month) => month,
      );
    });
  }
}

async function firstDay(tx: Tx, zone: string): Promise<Day | null> {
  const [row] = await tx.sql<{ day: Day | null }>(
    'select (min(occurred_at) at time zone $1)::date::text as day from luwte.stock_movement where facility_id = luwte.facility()',
    [zone],
  );
  return row?.day ?? null;
}
