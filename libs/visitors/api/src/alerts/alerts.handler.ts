import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Settings, Transaction, type Tx } from '@luwte/platform/api';
import {
  type Clock,
  type Created,
  type Id,
  type Instant,
  Invalid,
  newId,
  toMillis,
} from '@luwte/platform/kernel';
import {
  type AddAlert,
  ALERT_TERMS_SETTING,
  type AlertKind,
  type ExtendAlert,
  usualExpiry,
  VisitorStateForbids,
} from '@luwte/visitors/domain';
import { AlertRepository } from '../persistence/alert.repository';
import type { VisitorEntity } from '../persistence/visitor.entity';
import { VisitorRepository } from '../persistence/visitor.repository';

/** Adds, extends and ends what workers must know of a visitor. */
@Injectable()
export class AlertsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: VisitorRepository,
    private readonly alerts: AlertRepository,
    private readonly settings: Settings,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds an alert; it holds for the usual term of its kind unless an end is given.
   * @throws Invalid when the alert would have expired already; Absent, VisitorStateForbids
   */
  add(
    visitorId: Id,
    { id = newId(), kind, note = null, expiresAt }: AddAlert,
    actor: Actor,
  ): Promise<Created> {
    const since = this.clock.now();
    refusePast(expiresAt, since);
    return this.transaction.run(actor, async (tx) => {
      const known = await this.visitors.find(tx, visitorId);
      if (!known.key) throw new VisitorStateForbids(known.row.status);
      const ends = await this.endOf(tx, kind, expiresAt, since);
      await this.alerts.add(tx, known, { id, kind, note, since, expiresAt: ends });
      await this.note(tx, known.row, 'visitors.alert-added');
      return { id, version: 1 };
    });
  }

  /**
   * Lets an alert hold longer, or again when it had expired.
   * @throws Invalid when the new end lies in the past; Absent when there is no such alert, or it was ended
   */
  extend(visitorId: Id, alertId: Id, { expiresAt }: ExtendAlert, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    refusePast(expiresAt, now);
    return this.transaction.run(actor, async (tx) => {
      const { row } = await this.visitors.find(tx, visitorId);
      const kind = await this.alerts.kindOf(tx, visitorId, alertId);
      await this.alerts.extend(tx, alertId, await this.endOf(tx, kind, expiresAt, now), now);
      await this.note(tx, row, 'visitors.alert-extended');
      return { id: alertId, version: 1 };
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

  private async endOf(
    tx: Tx,
    kind: AlertKind,
    given: Instant | null | undefined,
    now: Instant,
  ): Promise<Instant | null> {
    if (given !== undefined) return given;
    const { value } = await this.settings.read(tx, ALERT_TERMS_SETTING);
    return usualExpiry(kind, value, now, tx.actor.timeZone);
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

function refusePast(expiresAt: Instant | null | undefined, now: Instant): void {
  if (typeof expiresAt === 'string' && toMillis(expiresAt) <= toMillis(now))
    throw new Invalid([{ pointer: '/expiresAt', code: 'in-the-past' }]);
}
