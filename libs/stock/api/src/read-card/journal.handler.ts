import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, addDays, type Id, instantAt, type Page } from '@luwte/platform/kernel';
import type { PostingLine, PostingQuery } from '@luwte/stock/domain';

type PostingRow = Omit<PostingLine, 'by'> & Readonly<Record<string, unknown>>;

const POSTING = `
  select p.id, p.kind, luwte.instant(p.occurred_at) as "occurredAt", luwte.instant(p.recorded_at) as "recordedAt", p.account_id as "accountId",
    p.recipient, p.visit_id as "visitId", p.waste_reason as "wasteReason", p.reason, p.override_reason as "overrideReason", p.reverses,
    (select r.id from luwte.stock_posting r where r.reverses = p.id) as "reversedBy",
    coalesce((select json_agg(json_build_object('itemId', i.id, 'nameNl', i.name_nl, 'nameEn', i.name_en, 'lotId', l.id, 'lotNumber', l.number,
        'locationId', o.id, 'location', o.name, 'quantity', m.quantity) order by i.name_nl, l.expiry nulls last, m.quantity)
      from luwte.stock_movement m join luwte.stock_item i on i.id = m.item_id join luwte.stock_lot l on l.id = m.lot_id
      join luwte.stock_location o on o.id = m.location_id where m.posting_id = p.id), '[]'::json) as moved
  from luwte.stock_posting p where p.facility_id = luwte.facility()`;

/** Reads the journal: every posting, the newest first. It names visits by their id, never people. */
@Injectable()
export class JournalHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
  ) {}

  list({ cursor, limit, ...query }: PostingQuery, actor: Actor): Promise<Page<PostingLine>> {
    const after = readCursor(cursor, '-recordedAt', 2)?.after ?? null;
    const from = query.from === undefined ? null : instantAt(query.from, '00:00', actor.timeZone);
    const until =
      query.until === undefined ? null : instantAt(addDays(query.until, 1), '00:00', actor.timeZone);
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<PostingRow>(
        `${POSTING} and ($1::varchar is null or p.kind = $1)
           and ($2::uuid is null or exists (select from luwte.stock_movement m where m.posting_id = p.id and m.item_id = $2))
           and ($3::uuid is null or p.visit_id = $3) and ($4::timestamptz is null or p.recorded_at >= $4)
           and ($5::timestamptz is null or p.recorded_at < $5) and ($6::timestamptz is null or (p.recorded_at, p.id) < ($6, $7::uuid))
         order by p.recorded_at desc, p.id desc limit $8`,
        [
          query.kind ?? null,
          query.itemId ?? null,
          query.visitId ?? null,
          from,
          until,
          after?.[0] ?? null,
          after?.[1] ?? null,
          rowsToRead(limit),
        ],
      );
      const lines = await this.named(tx, rows);
      return toPage(
        lines,
        limit,
        '-recordedAt',
        ({ recordedAt, id }) => [recordedAt, id],
        (line) => line,
      );
    });
  }

  /** @throws Absent */
  find(id: Id, actor: Actor): Promise<PostingLine> {
    return this.transaction.read(actor, async (tx) => {
      const [line] = await this.named(tx, await tx.sql<PostingRow>(`${POSTING} and p.id = $1`, [id]));
      if (!line) throw new Absent('Posting');
      return line;
    });
  }

  private async named(tx: Tx, rows: readonly PostingRow[]): Promise<readonly PostingLine[]> {
    const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
    return rows.map((row) => ({ ...row, by: names.get(row.accountId) ?? null }));
  }
}
