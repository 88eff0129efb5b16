import { Injectable } from '@nestjs/common';
import type { AuditAct } from '@luwte/audit/domain';
import type { Actor, Tx } from '@luwte/platform/api';
import { Transaction } from '@luwte/platform/api';

const INSERT = `insert into luwte.audit_entry
    (facility_id, account_id, roles, device_id, event, category, purpose, outcome, emergency, visitor_key, subject_id)
  values (luwte.facility(), luwte.account(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** What other slices may do with the audit log: add to it. */
@Injectable()
export class AuditFacade {
  constructor(private readonly transaction: Transaction) {}

  /** Adds an entry in the transaction of the act itself, so that there is no act without its entry. */
  async record(tx: Tx, act: AuditAct): Promise<void> {
    await tx.sql(INSERT, this.values(tx.actor, act), 'audit-record');
  }

  /** Adds an entry for something that changed nothing else, such as a refusal. */
  async recordAlone(actor: Actor, act: AuditAct): Promise<void> {
    const { idempotency: _, ...plain } = actor;
    await this.transaction.run(plain, (tx) => this.record(tx, act));
  }

  private values(actor: Actor, act: AuditAct): unknown[] {
    return [
      actor.roles,
      actor.deviceId,
      act.event,
      act.category,
      act.purpose,
      act.outcome ?? 'success',
      act.emergency ?? false,
      act.visitorKey ?? null,
      act.subjectId ?? null,
    ];
  }
}
