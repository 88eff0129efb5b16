import { Injectable } from '@nestjs/common';
import type { AuditAct, DataCategory, Purpose } from '@luwte/audit/domain';
import { type Actor, type Cursor, Transaction, type Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';
import { AuditLogRepository, type PlacedEntry } from './persistence/audit-log.repository';

const INSERT = `insert into luwte.audit_entry
    (facility_id, account_id, roles, device_id, event, category, purpose, outcome, emergency, visitor_key, subject_id)
  values (luwte.facility(), luwte.account(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const INSERT_ALL = `insert into luwte.audit_entry
    (facility_id, account_id, roles, device_id, event, category, purpose, outcome, emergency, visitor_key, subject_id)
  select luwte.facility(), luwte.account(), $1, $2, a.event, a.category, a.purpose, coalesce(a.outcome, 'success'),
    coalesce(a.emergency, false), a."visitorKey", a."subjectId"
  from jsonb_to_recordset($3::jsonb) as a(event varchar, category varchar, purpose varchar, outcome varchar,
    emergency boolean, "visitorKey" uuid, "subjectId" uuid)`;

/** More than this is not exported: the newest tell what somebody asks. */
const TRACES = 5000;

/** One act on a visitor's record, without who it was: their role is what the visitor is told. */
export interface AuditTrace {
  readonly at: Instant;
  readonly event: string;
  readonly roles: readonly string[];
  readonly purpose: Purpose;
  readonly category: DataCategory;
}

/**
 * What other slices may do with the audit log: add to it. One insert, no lock that others wait for; numbers and
 * hashes come later. Who, where and when follow from the transaction.
 */
@Injectable()
export class AuditFacade {
  constructor(
    private readonly transaction: Transaction,
    private readonly log: AuditLogRepository,
  ) {}

  /** Adds an entry in the transaction of the act itself, so that there is no act without its entry. Sent, not waited for. */
  record(tx: Tx, act: AuditAct): Promise<void> {
    const { roles, deviceId } = tx.actor;
    tx.send(
      INSERT,
      [
        roles,
        deviceId,
        act.event,
        act.category,
        act.purpose,
        act.outcome ?? 'success',
        act.emergency ?? false,
        act.visitorKey ?? null,
        act.subjectId ?? null,
      ],
      'audit-record',
    );
    return Promise.resolve();
  }

  /** Adds several entries with one statement: a list that shows several visitors names each of them. */
  recordAll(tx: Tx, acts: readonly AuditAct[]): Promise<void> {
    if (acts.length === 0) return Promise.resolve();
    const { roles, deviceId } = tx.actor;
    tx.send(INSERT_ALL, [roles, deviceId, JSON.stringify(acts)], 'audit-record-all');
    return Promise.resolve();
  }

  /** Entries about one visitor, newest first, one more than a page, from `after` on. */
  about(
    tx: Tx,
    visitorKey: Id,
    limit: number | undefined,
    after?: Cursor['after'],
  ): Promise<readonly PlacedEntry[]> {
    return this.log.findEntries(tx, { visitorKey, limit }, after);
  }

  /** Adds an entry for something that changed nothing else, such as a refusal. */
  async recordAlone(actor: Actor, act: AuditAct): Promise<void> {
    await this.transaction.run({ ...actor, idempotency: undefined }, (tx) => this.record(tx, act));
  }

  /** What was done with a visitor's record, newest first, for an export of what the house holds on them. */
  async entriesOf(tx: Tx, visitorKey: Id): Promise<readonly AuditTrace[]> {
    const rows = await tx.sql<{
      at: Date;
      event: string;
      roles: string[];
      purpose: Purpose;
      category: DataCategory;
    }>(
      `select at, event, roles, purpose, category from luwte.audit_entry
       where facility_id = luwte.facility() and visitor_key = $1 and outcome = 'success' order by at desc, id desc limit $2`,
      [visitorKey, TRACES],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
