import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Created, type Id, Invalid, newId, toMillis } from '@luwte/platform/kernel';
import { type AddAlert, VisitorStateForbids } from '@luwte/visitors/domain';
import { AlertRepository } from '../persistence/alert.repository';
import type { VisitorEntity } from '../persistence/visitor.entity';
import { VisitorRepository } from '../persistence/visitor.repository';

/** Adds and ends what workers must know of a visitor. */
@Injectable()
export class AlertsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorRepository,
    private readonly alerts: AlertRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Invalid when the alert would have expired already; Absent, VisitorStateForbids */
  add(
    visitorId: Id,
    { id = newId(), kind, note = null, expiresAt = null }: AddAlert,
    actor: Actor,
  ): Promise<Created> {
    const since = this.clock.now();
    if (expiresAt !== null && toMillis(expiresAt) <= toMillis(since))
      throw new Invalid([{ pointer: '/expiresAt', code: 'in-the-past' }]);
    return this.transaction.run(actor, async (tx) => {
      const known = await this.visitors.find(tx, visitorId);
      if (!known.key) throw new VisitorStateForbids(known.row.status);
      await this.alerts.add(tx, known, { id, kind, note, since, expiresAt });
      await this.note(tx, known.row, 'visitors.alert-added');
      return { id, version: 1 };
    });
  }

  /** @throws Absent when the alert is not in force */
  end(visitorId: Id, alertId: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, visitorId);
      await this.alerts.end(tx, visitorId, alertId, this.clock.now());
      await this.note(tx, row, 'visitors.alert-ended');
      return { id: alertId, version: 1 };
    });
  }

  private async note(tx: Tx, row: VisitorEntity, event: string): Promise<void> {
    await this.audit.record(tx, {
      event,
      category: 'health',
      purpose: 'safety',
      visitorKey: row.auditKey,
      subjectId: row.id,
    });
    tx.emit({ type: 'visitors.changed', subjectId: row.id, version: row.version });
  }
}
