import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type Actor,
  CLOCK,
  onConstraint,
  readCursor,
  rowsToRead,
  toPage,
  Transaction,
  type Tx,
} from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId, type Page } from '@luwte/platform/kernel';
import {
  type ActOnCount,
  checkEntry,
  countAfter,
  type CountQuery,
  CountRuns,
  CountStateForbids,
  type EnterCount,
  type ExplainCount,
  type PlanCount,
  type StockCount,
  type StockCountLine,
} from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { locationOrCounter } from '../shelf/shelf.handler';
import { nextVersion } from '../versioned';
import { CountRepository } from './count.repository';

/** Plans, counts and explains; posting is done elsewhere. */
@Injectable()
export class CountsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly counts: CountRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ state, locationId, cursor, limit }: CountQuery, actor: Actor): Promise<Page<StockCountLine>> {
    const after = readCursor(cursor, '-plannedAt', 2)?.after ?? null;
    return this.transaction.read(actor, async (tx) => {
      const filter = {
        state: state ?? null,
        locationId: locationId ?? null,
        after,
        limit: rowsToRead(limit),
      };
      const rows = await this.counts.list(tx, filter);
      return toPage(
        rows,
        limit,
        '-plannedAt',
        ({ plannedAt, id }) => [plannedAt, id],
        (row) => row,
      );
    });
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<StockCount> {
    return this.transaction.read(actor, (tx) => this.counts.find(tx, id));
  }

  /** @throws CountRuns, Absent */
  plan({ id = newId(), locationId, note }: PlanCount, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await locationOrCounter(tx, locationId);
      await onConstraint(
        tx.sql(
          `insert into luwte.stock_count (id, facility_id, location_id, state, note, planned_at, planned_by)
           values ($1, luwte.facility(), $2, 'draft', $3, $4, luwte.account())`,
          [id, locationId, note ?? null, this.clock.now()],
        ),
        { stock_count_one_open: () => new CountRuns() },
      );
      return this.tell(tx, 'count-planned', id, 1);
    });
  }

  /** Starts, finishes, goes back to counting, or cancels. @throws CountStateForbids, StaleVersion, Absent */
  act(id: Id, version: number, { act }: ActOnCount, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const { state, locationId } = await this.counts.row(tx, id);
      const after = countAfter(state, act);
      const next = await nextVersion(tx, 'stock_count', 'Stocktake', id, version);
      await tx.sql('update luwte.stock_count set state = $2 where id = $1', [id, after]);
      if (act === 'start') await this.layOut(tx, id, locationId);
      return this.tell(tx, `count-${act}`, id, next);
    });
  }

  /** Writes down what lies there of one lot; the stocktake keeps its version, so that two may count. @throws CountStateForbids, Invalid, Absent */
  enter(id: Id, entry: EnterCount, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      const { state, version } = await this.counts.row(tx, id);
      if (state !== 'counting') throw new CountStateForbids('enter', state);
      const lotId = await this.lotOf(tx, entry, now);
      await tx.sql(
        `insert into luwte.stock_count_line as l (id, facility_id, count_id, item_id, lot_id, counted, counted_at, counted_by)
         values ($1, luwte.facility(), $2, $3, $4, $5::int, case when $5::int is null then null else $6::timestamptz end, luwte.account())
         on conflict (count_id, lot_id) do update set counted = excluded.counted, counted_at = excluded.counted_at,
           counted_by = excluded.counted_by, reason = null, note = null`,
        [newId(), id, entry.itemId, lotId, entry.counted, now],
      );
      return this.tell(tx, 'count-entered', id, version);
    });
  }

  /** Says why shelf and ledger differ. @throws CountStateForbids, Absent */
  explain(id: Id, { lineId, reason, note }: ExplainCount, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const { state, version } = await this.counts.row(tx, id);
      if (state !== 'review') throw new CountStateForbids('explain', state);
      const written = await tx.sql(
        'update luwte.stock_count_line set reason = $3, note = $4 where id = $2 and count_id = $1 returning id',
        [id, lineId, reason, note ?? null],
      );
      if (written.length === 0) throw new Absent('Line');
      return this.tell(tx, 'count-explained', id, version);
    });
  }

  /** A line for every lot that the ledger knows there; how many is for the counters to say. */
  private async layOut(tx: Tx, id: Id, locationId: Id): Promise<void> {
    await tx.sql(
      `insert into luwte.stock_count_line (id, facility_id, count_id, item_id, lot_id)
       select uuidv7(), luwte.facility(), $1, b.item_id, b.lot_id from luwte.stock_balance b
       where b.location_id = $2 and (b.quantity <> 0 or b.debt <> 0) on conflict do nothing`,
      [id, locationId],
    );
  }

  private async lotOf(tx: Tx, entry: EnterCount, now: string): Promise<Id> {
    const [item] = await tx.sql<{ lotTracked: boolean; cents: number; units: number }>(
      `select lot_tracked as "lotTracked", price_cents as cents, price_units as units from luwte.stock_item
       where id = $1 and facility_id = luwte.facility()`,
      [entry.itemId],
    );
    if (!item) throw new Absent('Item');
    refuseIf(checkEntry(entry, item));
    const [known] = await tx.sql<{ id: Id }>(
      `select id from luwte.stock_lot where item_id = $1 and ($2::uuid is null or id = $2)
         and ($2::uuid is not null or (number is not distinct from $3 and ($4::date is null or expiry is not distinct from $4::date)))
       order by received_at desc limit 1`,
      [entry.itemId, entry.lotId ?? null, entry.lotNumber ?? null, entry.expiry ?? null],
    );
    if (known) return known.id;
    if (entry.lotId) throw new Absent('Lot');
    const id = newId();
    await tx.sql(
      `insert into luwte.stock_lot (id, facility_id, item_id, number, expiry, cost_cents, cost_units, received_at)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7)`,
      [id, entry.itemId, entry.lotNumber ?? null, entry.expiry ?? null, item.cents, item.units, now],
    );
    return id;
  }

  private async tell(tx: Tx, event: string, id: Id, version: number): Promise<Created> {
    await this.audit.record(tx, {
      event: `stock.${event}`,
      category: 'none',
      purpose: 'management',
      subjectId: id,
    });
    tx.emit({ type: 'stock.count-changed', subjectId: id, version });
    return { id, version };
  }
}
