import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, onConstraint, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, newId } from '@luwte/platform/kernel';
import {
  isOpenInEmergency,
  type MyEmergencyAccess,
  type OpenInEmergency,
  RecordAlreadyOpen,
  RecordClosed,
} from '@luwte/privacy/domain';
import { VisitorsFacade } from '@luwte/visitors/api';
import type { VisitorCard } from '@luwte/visitors/domain';
import { EmergencyAccessRepository, type EmergencyRow } from './emergency-access.repository';

const ACT = { category: 'identity', purpose: 'safety', emergency: true } as const;

/** One visitor's record, for half an hour, for somebody whose role does not show it (NEN 7513: emergency access). */
@Injectable()
export class EmergencyAccessHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: EmergencyAccessRepository,
    private readonly visitors: VisitorsFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent for a code that names nobody here, RecordAlreadyOpen */
  open({ id = newId(), code, kind, reason }: OpenInEmergency, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visitor = await this.visitors.identify(tx, { code });
      await onConstraint(
        this.repository.open(tx, { id, visitor, kind, reason, openedAt: this.clock.now() }),
        { emergency_access_one: () => new RecordAlreadyOpen() },
      );
      await this.audit.record(tx, {
        ...ACT,
        event: 'privacy.record-opened',
        visitorKey: visitor.visitorKey,
        subjectId: id,
      });
      tx.emit({ type: 'privacy.emergency-access', subjectId: id, version: 1 });
      return { id, version: 1 };
    });
  }

  /** What the actor has open. */
  async mine(actor: Actor): Promise<MyEmergencyAccess> {
    const now = this.clock.now();
    const row = await this.transaction.read(actor, (tx) => this.repository.newestOf(tx, actor.accountId));
    if (!row || !isOpenInEmergency({ openedAt: row.openedAt, closedAt: row.endsAt }, now))
      return { open: null };
    const { id, kind, openedAt, endsAt } = row;
    return { open: { id, kind, openedAt, endsAt } };
  }

  /** @throws Absent when the actor never opened it, RecordClosed when the time is over */
  record(id: Id, actor: Actor): Promise<VisitorCard> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.own(tx, id);
      const times = { openedAt: row.openedAt, closedAt: row.endsAt };
      if (!isOpenInEmergency(times, this.clock.now())) throw new RecordClosed();
      return this.visitors.cardInEmergency(tx, row.visitorId);
    });
  }

  /** Closes it; nothing happens when it has closed before. @throws Absent */
  end(id: Id, actor: Actor): Promise<void> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.own(tx, id);
      const now = this.clock.now();
      if (!isOpenInEmergency({ openedAt: row.openedAt, closedAt: row.endsAt }, now)) return;
      await this.repository.close(tx, id, now);
      await this.audit.record(tx, {
        ...ACT,
        event: 'privacy.record-closed',
        visitorKey: row.visitorKey,
        subjectId: id,
      });
      tx.emit({ type: 'privacy.emergency-access', subjectId: id, version: row.version + 1 });
    });
  }

  private async own(tx: Tx, id: Id): Promise<EmergencyRow> {
    const row = await this.repository.find(tx, id);
    if (row?.accountId !== tx.actor.accountId) throw new Absent('Emergency access');
    return row;
  }
}
