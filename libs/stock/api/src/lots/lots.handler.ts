import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction } from '@luwte/platform/api';
import {
  Absent,
  addDays,
  type Clock,
  type Created,
  type Day,
  type Id,
  type ListQuery,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import type { ChangeLotState, LotLine, LotQuery, LotRecipient, LotSort } from '@luwte/stock/domain';
import { nextVersion } from '../versioned';

type LotRow = LotLine & Readonly<Record<string, unknown>>;
interface RecipientRow extends LotRecipient {
  readonly visitorKey: Id | null;
  readonly movementId: Id;
  readonly [column: string]: unknown;
}

/** What a list is sorted by: a column that is never null, so that a page can begin behind any row. */
const SORTED: Readonly<Record<LotSort, readonly [key: string, way: string]>> = {
  expiry: [`coalesce(l.expiry, '9999-12-31'::date)::text`, 'asc'],
  '-expiry': [`coalesce(l.expiry, '0001-01-01'::date)::text`, 'desc'],
  '-receivedAt': ['luwte.instant(l.received_at)', 'desc'],
};

/** Reads lots, blocks them, and tells who got something of one. */
@Injectable()
export class LotsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ sort = 'expiry', cursor, limit, ...query }: LotQuery, actor: Actor): Promise<Page<LotLine>> {
    const after = readCursor(cursor, sort, 2)?.after ?? null;
    const [key, way] = SORTED[sort];
    const day = this.today(actor);
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<LotRow & { key: string }>(
        `select l.id, l.version, l.item_id as "itemId", i.name_nl as "nameNl", i.name_en as "nameEn", l.number, l.expiry::text as expiry, l.state,
           coalesce(l.expiry < $1::date, false) as expired, l.state_reason as "stateReason", t.on_hand as "onHand",
           luwte.instant(l.received_at) as "receivedAt", l.cost_cents as "costCents", l.cost_units as "costUnits", ${key} as key
         from luwte.stock_lot l join luwte.stock_item i on i.id = l.item_id
         left join lateral (select coalesce(sum(b.quantity), 0)::int as on_hand, coalesce(sum(b.debt), 0) as debt
           from luwte.stock_balance b where b.lot_id = l.id) t on true
         where l.facility_id = luwte.facility() and ($2::uuid is null or l.item_id = $2) and ($3::varchar is null or l.number = $3)
           and ($4::varchar is null or l.state = $4) and ($5::date is null or l.expiry < $5) and ($6 or t.on_hand <> 0 or t.debt <> 0)
           and ($7::text is null or (${key}, l.id::text) ${way === 'asc' ? '>' : '<'} ($7, $8))
         order by key ${way}, l.id::text ${way} limit $9`,
        [
          day,
          query.itemId ?? null,
          query.number ?? null,
          query.state ?? null,
          expiredBefore(query, day),
          query.empty ?? false,
          after?.[0] ?? null,
          after?.[1] ?? null,
          rowsToRead(limit),
        ],
      );
      return toPage(
        rows,
        limit,
        sort,
        (row) => [row.key, row.id],
        ({ key: _key, ...line }) => line,
      );
    });
  }

  /**
   * Blocks a lot or lets it go, with every lot of that number of the item: the label is what a recall names.
   * @throws StaleVersion, Absent
   */
  change(id: Id, version: number, { state, reason }: ChangeLotState, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_lot', 'Lot', id, version);
      await tx.sql('update luwte.stock_lot set state = $2, state_reason = $3 where id = $1', [
        id,
        state,
        reason,
      ]);
      await tx.sql(
        `update luwte.stock_lot o set state = $2, state_reason = $3, version = o.version + 1 from luwte.stock_lot l
         where l.id = $1 and o.item_id = l.item_id and o.number = l.number and o.id <> l.id and o.state <> $2`,
        [id, state, reason],
      );
      await this.audit.record(tx, {
        event: `stock.lot-${state}`,
        category: 'none',
        purpose: 'safety',
        subjectId: id,
      });
      tx.emit({ type: 'stock.changed', subjectId: id, version: next });
      return { id, version: next };
    });
  }

  /**
   * Who got something of the lot and of every lot with its number, the newest first: codes of passes, never names. Each
   * visitor's record that is told of leaves an audit entry. @throws Absent
   */
  recipients(id: Id, { cursor, limit }: ListQuery, actor: Actor): Promise<Page<LotRecipient>> {
    const after = readCursor(cursor, '-at', 2)?.after ?? null;
    return this.transaction.run({ ...actor, idempotency: undefined }, async (tx) => {
      const [lot] = await tx.sql('select 1 from luwte.stock_lot where id = $1', [id]);
      if (!lot) throw new Absent('Lot');
      const rows = await tx.sql<RecipientRow>(
        `select luwte.instant(m.occurred_at) as at, p.id as "postingId", p.kind, v.code, p.visit_id as "visitId", -m.quantity as quantity,
           v.audit_key as "visitorKey", m.id as "movementId"
         from luwte.stock_lot l
         join luwte.stock_lot o on o.id = l.id or (o.item_id = l.item_id and o.number = l.number)
         join luwte.stock_movement m on m.lot_id = o.id and m.kind in ('issue', 'dose')
         join luwte.stock_posting p on p.id = m.posting_id
         left join luwte.visit s on s.id = p.visit_id
         left join luwte.visitor v on v.id = coalesce(p.visitor_id, s.visitor_id) and v.status <> 'erased'
         where l.id = $1 and not exists (select from luwte.stock_posting r where r.reverses = p.id)
           and ($2::timestamptz is null or (m.occurred_at, m.id) < ($2, $3::uuid))
         order by m.occurred_at desc, m.id desc limit $4`,
        [id, after?.[0] ?? null, after?.[1] ?? null, rowsToRead(limit)],
      );
      const keys = [...new Set(rows.flatMap(({ visitorKey }) => visitorKey ?? []))];
      await this.audit.recordAll(
        tx,
        keys.map((visitorKey) => ({
          event: 'stock.lot-traced',
          category: 'visit',
          purpose: 'safety',
          visitorKey,
          subjectId: id,
        })),
      );
      return toPage(
        rows,
        limit,
        '-at',
        ({ at, movementId }) => [at, movementId],
        ({ at, postingId, kind, code, visitId, quantity }) => ({
          at,
          postingId,
          kind,
          code,
          visitId,
          quantity,
        }),
      );
    });
  }

  private today(actor: Actor): Day {
    return wallClock(this.clock.now(), actor.timeZone).day;
  }
}

/** The first expiry date that is not asked for; null when every date is. */
function expiredBefore({ expired, expiresWithin }: LotQuery, day: Day): Day | null {
  if (expired) return day;
  return expiresWithin === undefined ? null : addDays(day, expiresWithin + 1);
}
