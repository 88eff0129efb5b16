import { Injectable } from '@nestjs/common';
import { FloorFacade } from '@luwte/floor/api';
import type { Tx } from '@luwte/platform/api';
import { addDays, type Day, type Id, instantAt } from '@luwte/platform/kernel';
import { type Forecast, forecastVisits, type ItemLine, type UsedUp, useUp } from '@luwte/stock/domain';
import { ItemRepository } from '../items/item.repository';

/** How many days of history are looked at. */
export const HISTORY_DAYS = 56;

/** A lot with something left that may be handed out, or could until it expired. */
export interface OutlookLot {
  readonly lotId: Id;
  readonly itemId: Id;
  readonly number: string | null;
  readonly expiry: Day | null;
  readonly units: number;
  readonly costCents: number;
  readonly costUnits: number;
  readonly [column: string]: unknown;
}

/** An item with what the coming visits make of it. */
export interface Outlook {
  readonly item: ItemLine;
  readonly lots: readonly OutlookLot[];
  readonly usePerDay: number;
  readonly used: UsedUp;
}

const LOTS = `
  select l.id as "lotId", l.item_id as "itemId", l.number, l.expiry::text as expiry, sum(b.quantity + b.debt)::int as units,
    l.cost_cents as "costCents", l.cost_units as "costUnits"
  from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id
  where b.facility_id = luwte.facility() and b.quantity + b.debt > 0 and l.state = 'ok' group by l.id`;

const USED = `
  select m.item_id as "itemId", -sum(m.quantity)::float8 as units
  from luwte.stock_movement m join luwte.stock_posting p on p.id = m.posting_id left join luwte.stock_posting o on o.id = p.reverses
  where m.facility_id = luwte.facility() and m.occurred_at >= $1 and coalesce(o.kind, p.kind) in ('issue', 'dose', 'return')
  group by m.item_id`;

/** Looks ahead: how the visits that the weekdays foretell use up what is there. */
@Injectable()
export class StockOutlook {
  constructor(
    private readonly items: ItemRepository,
    private readonly floor: FloorFacade,
  ) {}

  async look(
    tx: Tx,
    today: Day,
  ): Promise<{ readonly forecast: Forecast; readonly outlooks: readonly Outlook[] }> {
    const from = addDays(today, -HISTORY_DAYS);
    const [items, lots, used, history] = await Promise.all([
      this.items.all(tx, today),
      tx.sql<OutlookLot>(LOTS),
      tx.sql<{ itemId: Id; units: number }>(USED, [instantAt(from, '00:00', tx.actor.timeZone)]),
      this.floor.visitsByDay(tx, from, addDays(today, -1)),
    ]);
    const forecast = forecastVisits(history, today, HISTORY_DAYS);
    const visits = history.reduce((sum, day) => sum + day.visits, 0);
    const perDay = forecast.weekdays.reduce((sum, weekday) => sum + weekday, 0) / 7;
    const outlooks = items
      .filter(({ archived }) => !archived)
      .map((item) => {
        const own = lots.filter(({ itemId }) => itemId === item.id);
        const units = Math.max(0, used.find(({ itemId }) => itemId === item.id)?.units ?? 0);
        const perVisit = visits === 0 ? 0 : units / visits;
        return { item, lots: own, usePerDay: perVisit * perDay, used: useUp(own, forecast, perVisit, today) };
      });
    return { forecast, outlooks };
  }
}
