import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditQuery, AuditSeal, Link } from '@luwte/audit/domain';
import { type Cursor, rowsToRead, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import {
  type AuditEntryRow,
  ENTRY_COLUMNS,
  type LinkRow,
  type SealRow,
  toEntry,
  toLink,
  toSeal,
} from './audit-rows';

/** An entry and its place in the chain. */
export interface PlacedEntry {
  readonly entry: AuditEntry;
  readonly number: number | null;
}

/** What is asked of the log of one house. */
@Injectable()
export class AuditLogRepository {
  /** Entries newest first, one more than a page, from `after` on: the instant and id of the last row before. */
  async findEntries(tx: Tx, query: AuditQuery, after: Cursor['after'] | undefined): Promise<PlacedEntry[]> {
    const rows = await tx.sql<AuditEntryRow & { readonly number: string | null }>(
      `select ${ENTRY_COLUMNS}, s.number from luwte.audit_entry e
       left join luwte.audit_seal s on s.entry_id = e.id
       where e.facility_id = luwte.facility()
         and ($1::timestamptz is null or e.at >= $1) and ($2::timestamptz is null or e.at < $2)
         and ($3::varchar is null or e.event = $3) and ($4::uuid is null or e.account_id = $4)
         and ($5::uuid is null or e.visitor_key = $5)
         and ($6::varchar is null or e.category = $6) and ($7::varchar is null or e.outcome = $7)
         and ($8::boolean is null or e.emergency = $8) and ($9::uuid is null or e.device_id = $9)
         and ($10::timestamptz is null or (e.at, e.id) < ($10, $11::uuid))
       order by e.at desc, e.id desc limit $12`,
      [
        query.from ?? null,
        query.to ?? null,
        query.event ?? null,
        query.accountId ?? null,
        query.visitorKey ?? null,
        query.category ?? null,
        query.outcome ?? null,
        query.emergency ?? null,
        query.deviceId ?? null,
        after?.[0] ?? null,
        after?.[1] ?? null,
        rowsToRead(query.limit),
      ],
    );
    return rows.map((row) => ({
      entry: toEntry(row),
      number: row.number === null ? null : Number(row.number),
    }));
  }

  /** The next seals after `number` with their entries, at most `limit`, in order. */
  async findLinks(tx: Tx, number: number, limit: number): Promise<Link[]> {
    const rows = await tx.sql<LinkRow>(
      `select s.number, s.entry_id, s.previous_hash, s.hash, ${ENTRY_COLUMNS}
       from luwte.audit_seal s left join luwte.audit_entry e on e.id = s.entry_id
       where s.facility_id = luwte.facility() and s.number > $1 order by s.number limit $2`,
      [number, limit],
      'audit-links',
    );
    return rows.map(toLink);
  }

  /** The oldest entries without a seal, at most `limit`, whenever they were written. */
  async findUnsealed(tx: Tx, limit: number): Promise<{ id: Id; at: Instant }[]> {
    const rows = await tx.sql<{ id: Id; at: Date }>(
      `select e.id, e.at from luwte.audit_entry e
       where e.facility_id = luwte.facility()
         and not exists (select 1 from luwte.audit_seal s where s.entry_id = e.id)
       order by e.at limit $1`,
      [limit],
    );
    return rows.map(({ id, at }) => ({ id, at: at.toISOString() }));
  }
}

/** What the sealer asks, on a connection of the jobs role that has entered one house. */
export interface SealerQuery {
  <Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** The newest seal of the house, or null. */
export async function findLastSeal(query: SealerQuery): Promise<AuditSeal | null> {
  const [row] = await query<SealRow>(
    `select number, entry_id, previous_hash, hash from luwte.audit_seal
     where facility_id = luwte.facility() order by number desc limit 1`,
  );
  return row ? toSeal(row) : null;
}

/** The house's new entries without a seal, oldest first, at most `limit`. */
export async function findNewEntries(query: SealerQuery, limit: number): Promise<AuditEntry[]> {
  const rows = await query<AuditEntryRow>(
    `select ${ENTRY_COLUMNS} from luwte.audit_entry e
     where e.facility_id = luwte.facility() and e.xid >= (select luwte.audit_sealed_before())
       and (select s.number from luwte.audit_seal s where s.entry_id = e.id) is null
     order by e.at, e.id limit $1`,
    [limit],
  );
  return rows.map(toEntry);
}

/** Adds seals of the house. */
export async function addSeals(query: SealerQuery, seals: readonly AuditSeal[]): Promise<void> {
  await query(
    `insert into luwte.audit_seal (facility_id, number, entry_id, previous_hash, hash)
     select luwte.facility(), s.number, s."entryId", s."previousHash", s.hash
     from jsonb_to_recordset($1::jsonb)
       as s(number bigint, "entryId" uuid, "previousHash" char(64), hash char(64))`,
    [JSON.stringify(seals)],
  );
}
