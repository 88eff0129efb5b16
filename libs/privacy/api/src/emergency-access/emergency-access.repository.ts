import { Injectable } from '@nestjs/common';
import { readCursor, rowsToRead, seal, toPage, type Tx, unseal, VisitorKeys } from '@luwte/platform/api';
import { Absent, type Id, type Instant, type Page, StaleVersion } from '@luwte/platform/kernel';
import {
  type EmergencyAccessQuery,
  emergencyEnd,
  type EmergencyKind,
  type ReviewEmergencyAccess,
  type ReviewVerdict,
} from '@luwte/privacy/domain';
import type { VisitorName } from '@luwte/visitors/api';

/** One use of emergency access. */
export interface EmergencyRow {
  readonly id: Id;
  readonly version: number;
  readonly accountId: Id;
  readonly visitorId: Id;
  readonly visitorKey: Id;
  readonly kind: EmergencyKind;
  /** Null once the visitor was erased. */
  readonly reason: string | null;
  readonly openedAt: Instant;
  readonly endsAt: Instant;
  readonly verdict: ReviewVerdict | null;
  readonly note: string | null;
  readonly reviewedBy: Id | null;
  readonly reviewedAt: Instant | null;
}

interface StoredRow {
  readonly id: Id;
  readonly version: number;
  readonly account_id: Id;
  readonly visitor_id: Id;
  readonly visitor_key: Id;
  readonly kind: EmergencyKind;
  readonly reason: Buffer;
  readonly wrapped: Buffer | null;
  readonly opened_at: Date;
  readonly ends_at: Date;
  readonly verdict: ReviewVerdict | null;
  readonly note: string | null;
  readonly reviewed_by: Id | null;
  readonly reviewed_at: Date | null;
}

const SELECT = `select e.id, e.version, e.account_id, e.visitor_id, e.visitor_key, e.kind, e.reason, k.wrapped,
    e.opened_at, e.ends_at, e.verdict, e.note, e.reviewed_by, e.reviewed_at
  from luwte.emergency_access e left join luwte.visitor_key k on k.visitor_id = e.visitor_id
  where e.facility_id = luwte.facility()`;
const ORDER = '-openedAt';

/** Questions about emergency access. Reasons are sealed with the visitor's key, and go with it. */
@Injectable()
export class EmergencyAccessRepository {
  constructor(private readonly keys: VisitorKeys) {}

  /** Opens a visitor's record for the actor. PostgreSQL refuses a second one at the same time (`emergency_access_one`). */
  async open(
    tx: Tx,
    opened: {
      readonly id: Id;
      readonly visitor: VisitorName;
      readonly kind: EmergencyKind;
      readonly reason: string;
      readonly openedAt: Instant;
    },
  ): Promise<void> {
    const { id, visitor, kind, reason, openedAt } = opened;
    const key = await this.keys.find(tx, visitor.visitorId);
    if (!key) throw new Absent('Visitor');
    await tx.sql(
      `insert into luwte.emergency_access (id, facility_id, account_id, visitor_id, visitor_key, kind, reason, opened_at, ends_at)
       values ($1, luwte.facility(), luwte.account(), $2, $3, $4, $5, $6, $7)`,
      [
        id,
        visitor.visitorId,
        visitor.visitorKey,
        kind,
        seal(key, contextOf(id), Buffer.from(reason)),
        openedAt,
        emergencyEnd({ openedAt, closedAt: null }),
      ],
    );
  }

  async find(tx: Tx, id: Id): Promise<EmergencyRow | null> {
    const [row] = await tx.sql<StoredRow>(`${SELECT} and e.id = $1`, [id]);
    return row ? this.toRow(row) : null;
  }

  /** What the account opened last. */
  async newestOf(tx: Tx, accountId: Id): Promise<EmergencyRow | null> {
    const [row] = await tx.sql<StoredRow>(
      `${SELECT} and e.account_id = $1 order by e.opened_at desc limit 1`,
      [accountId],
    );
    return row ? this.toRow(row) : null;
  }

  async close(tx: Tx, id: Id, now: Instant): Promise<void> {
    await tx.sql('update luwte.emergency_access set ends_at = $2, version = version + 1 where id = $1', [
      id,
      now,
    ]);
  }

  /** Marks it as reviewed, at `version`. @throws Absent, StaleVersion */
  async review(
    tx: Tx,
    id: Id,
    version: number,
    { verdict, note }: ReviewEmergencyAccess,
    now: Instant,
  ): Promise<number> {
    const [row] = await tx.sql<{ version: number }>(
      `update luwte.emergency_access set verdict = $3, note = $4, reviewed_by = luwte.account(), reviewed_at = $5,
         version = version + 1
       where id = $1 and version = $2 returning version`,
      [id, version, verdict, note, now],
    );
    if (row) return row.version;
    const current = await this.find(tx, id);
    throw current ? new StaleVersion(current.version) : new Absent('Emergency access');
  }

  /** One page, newest first. */
  async list(tx: Tx, query: EmergencyAccessQuery): Promise<Page<EmergencyRow>> {
    const cursor = readCursor(query.cursor, ORDER, 2);
    const rows = await tx.sql<StoredRow>(
      `${SELECT} and ($1::varchar is null or (e.verdict is null) = ($1 = 'to-review'))
         and ($2::timestamptz is null or (e.opened_at, e.id) < ($2, $3::uuid))
       order by e.opened_at desc, e.id desc limit $4`,
      [query.state ?? null, cursor?.after[0] ?? null, cursor?.after[1] ?? null, rowsToRead(query.limit)],
    );
    return toPage(
      rows,
      query.limit,
      ORDER,
      (row) => [row.opened_at.toISOString(), row.id],
      (row) => this.toRow(row),
    );
  }

  private toRow(row: StoredRow): EmergencyRow {
    const key = row.wrapped && this.keys.open(row.visitor_id, row.wrapped);
    return {
      id: row.id,
      version: row.version,
      accountId: row.account_id,
      visitorId: row.visitor_id,
      visitorKey: row.visitor_key,
      kind: row.kind,
      reason: key && unseal(key, contextOf(row.id), row.reason).toString(),
      openedAt: row.opened_at.toISOString(),
      endsAt: row.ends_at.toISOString(),
      verdict: row.verdict,
      note: row.note,
      reviewedBy: row.reviewed_by,
      reviewedAt: row.reviewed_at?.toISOString() ?? null,
    };
  }
}

const contextOf = (id: Id): string => `emergency-access:${id}`;
