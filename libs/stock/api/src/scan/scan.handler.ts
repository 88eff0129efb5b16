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
import {
  Absent,
  type Clock,
  type Created,
  type Id,
  type ListQuery,
  newId,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import {
  checkResolution,
  GtinTaken,
  gtin14,
  type LabelFacts,
  readLabel,
  type ResolveCode,
  type Scan,
  type ScanAnswer,
  type ScannedItem,
  unitsOf,
  type UnknownCode,
} from '@luwte/stock/domain';
import { readCode } from '@luwte/visitors/domain';
import { refuseIf } from '../refuse';
import { nextVersion } from '../versioned';

interface PackRow {
  readonly packId: Id;
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly factor: number;
  readonly [column: string]: unknown;
}

const NO_FACTS: LabelFacts = {
  gtin: null,
  lot: null,
  expiry: null,
  serial: null,
  produced: null,
  count: null,
  countOf: null,
};

/** Tells what a code stands for, and keeps those that nobody knows for somebody to say. */
@Injectable()
export class ScanHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  scan({ code }: Scan, actor: Actor): Promise<ScanAnswer> {
    const { day } = wallClock(this.clock.now(), actor.timeZone);
    const label = readLabel(code, day);
    return this.transaction.run({ ...actor, idempotency: undefined }, async (tx) => {
      const readings = label.kind === 'gs1' ? label.readings : [NO_FACTS];
      const items = await Promise.all(readings.map((facts) => this.itemOf(tx, facts, code)));
      const known = items.filter(({ itemId }) => itemId !== null);
      const [only] = known;
      if (only && items.length === 1) return { kind: 'item', ...only };
      if (only) return { kind: 'ask', readings: known };
      if (readCode(code).kind === 'code') return { kind: 'pass' };
      const unknownId = await this.remember(tx, code, readings[0] ?? NO_FACTS);
      return { kind: 'unknown', unknownId, facts: readings[0] ?? NO_FACTS };
    });
  }

  /** Codes that wait for somebody to say what they are. */
  unknown({ cursor, limit }: ListQuery, actor: Actor): Promise<Page<UnknownCode>> {
    const after = readCursor(cursor, '-lastSeen', 2)?.after ?? null;
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<UnknownCode & Readonly<Record<string, unknown>>>(
        `select id, version, code, facts, luwte.instant(first_seen) as "firstSeen", luwte.instant(last_seen) as "lastSeen", times
         from luwte.stock_unknown_code where facility_id = luwte.facility() and resolved_at is null
           and ($1::timestamptz is null or (last_seen, id) < ($1, $2::uuid)) order by last_seen desc, id desc limit $3`,
        [after?.[0] ?? null, after?.[1] ?? null, rowsToRead(limit)],
      );
      return toPage(
        rows,
        limit,
        '-lastSeen',
        ({ lastSeen, id }) => [lastSeen, id],
        (row) => row,
      );
    });
  }

  /** Makes the code a pack of an item, or drops it. @throws Invalid, GtinTaken, StaleVersion, Absent */
  resolve(id: Id, version: number, resolution: ResolveCode, actor: Actor): Promise<Created> {
    refuseIf(checkResolution(resolution));
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_unknown_code', 'Code', id, version);
      const [row] = await tx.sql<{ code: string; facts: LabelFacts }>(
        `update luwte.stock_unknown_code set resolved_at = $2, resolved_by = luwte.account() where id = $1 and resolved_at is null
         returning code, facts`,
        [id, this.clock.now()],
      );
      if (!row) throw new Absent('Code');
      const { itemId, packName, factor } = resolution;
      if (itemId)
        await onConstraint(
          tx.sql(
            `insert into luwte.stock_pack (id, facility_id, item_id, name, factor, gtin, label, position)
             select $1, luwte.facility(), $2, $3, $4, $5, $6, coalesce(max(position), -1) + 1 from luwte.stock_pack where item_id = $2`,
            [newId(), itemId, packName, factor, row.facts.gtin, row.facts.gtin === null ? row.code : null],
          ),
          { stock_pack_gtin: () => new GtinTaken(), stock_pack_label: () => new GtinTaken() },
        );
      await this.audit.record(tx, {
        event: 'stock.code-resolved',
        category: 'settings',
        purpose: 'management',
        subjectId: id,
      });
      tx.emit({ type: 'stock.catalogue-changed', subjectId: id, version: next });
      return { id, version: next };
    });
  }

  private async itemOf(tx: Tx, facts: LabelFacts, code: string): Promise<ScannedItem> {
    const [pack] = await tx.sql<PackRow>(
      `select p.id as "packId", p.factor, i.id as "itemId", i.name_nl as "nameNl", i.name_en as "nameEn"
       from luwte.stock_pack p join luwte.stock_item i on i.id = p.item_id
       where p.facility_id = luwte.facility() and not p.retired and not i.archived
         and case when $1::varchar is null then p.label = $2 else lpad(p.gtin, 14, '0') = $1 end limit 1`,
      [facts.gtin === null ? null : gtin14(facts.gtin), code.trim()],
    );
    if (!pack)
      return {
        itemId: null,
        nameNl: null,
        nameEn: null,
        packId: null,
        quantity: unitsOf(facts, 1),
        lotId: null,
        facts,
      };
    const { itemId, nameNl, nameEn, packId, factor } = pack;
    return {
      itemId,
      nameNl,
      nameEn,
      packId,
      quantity: unitsOf(facts, factor),
      lotId: await lotOf(tx, itemId, facts),
      facts,
    };
  }

  private async remember(tx: Tx, code: string, facts: LabelFacts): Promise<Id> {
    const [row] = await tx.sql<{ id: Id }>(
      `insert into luwte.stock_unknown_code as u (id, facility_id, code, facts, first_seen, last_seen) values ($1, luwte.facility(), $2, $3, $4, $4)
       on conflict (facility_id, code) where resolved_at is null do update set last_seen = excluded.last_seen, times = u.times + 1 returning id`,
      [newId(), code.trim(), JSON.stringify(facts), this.clock.now()],
    );
    if (!row) throw new Absent('Code');
    return row.id;
  }
}

async function lotOf(tx: Tx, itemId: Id, { lot, expiry }: LabelFacts): Promise<Id | null> {
  if (lot === null) return null;
  const [row] = await tx.sql<{ id: Id }>(
    `select l.id from luwte.stock_lot l left join luwte.stock_balance b on b.lot_id = l.id
     where l.item_id = $1 and l.number = $2 and ($3::date is null or l.expiry is null or l.expiry = $3)
     group by l.id order by coalesce(sum(b.quantity), 0) > 0 desc, l.received_at desc limit 1`,
    [itemId, lot, expiry],
  );
  return row?.id ?? null;
}
