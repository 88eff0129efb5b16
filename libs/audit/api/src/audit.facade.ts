import { Injectable } from '@nestjs/common';
import type { AuditAct } from '@luwte/audit/domain';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';

const INSERT = `insert into luwte.audit_entry
    (facility_id, account_id, roles, device_id, event, category, purpose, outcome, emergency, visitor_key, subject_id)
  values (luwte.facility(), luwte.account(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`;

const INSERT_ALL = `insert into luwte.audit_entry
    (facility_id, account_id, roles, device_id, event, category, purpose, outcome, emergency, visitor_key, subject_id)
  select luwte.facility(), luwte.account(), $1, $2, a.event, a.category, a.purpose, coalesce(a.outcome, 'success'),
    coalesce(a.emergency, false), a."visitorKey", a."subjectId"
  from jsonb_to_recordset($3::jsonb) as a(event varchar, category varchar, purpose varchar, outcome varchar,
    emergency boolean, "visitorKey" uuid, "subjectId" uuid)`;

/**
 * What other slices may do with the audit log: add to it. One insert, no lock that others wait for; numbers and
 * hashes come later. Who, where and when follow from the transaction.
 */
@Injectable()
export class AuditFacade {
  constructor(private readonly transaction: Transaction) {}

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

  /** Adds an entry for something that changed nothing else, such as a refusal. */
  async recordAlone(actor: Actor, act: AuditAct): Promise<void> {
    await this.transaction.run({ ...actor, idempotency: undefined }, (tx) => this.record(tx, act));
  }
}
