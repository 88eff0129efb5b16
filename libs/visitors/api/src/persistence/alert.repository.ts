import { Injectable } from '@nestjs/common';
import { seal, type Tx, unseal } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';
import {
  type AlertKind,
  alertsInForce,
  alertState,
  type PastAlert,
  type VisitorAlert,
} from '@luwte/visitors/domain';
import { IsNull } from 'typeorm';
import { VisitorAlertEntity } from './visitor-alert.entity';
import type { KnownVisitor } from './visitor.repository';

/** Questions about alerts. Their notes are sealed with the visitor's key. */
@Injectable()
export class AlertRepository {
  /** The visitor's alerts in force at `now`, newest first. */
  async inForce(tx: Tx, { row, key }: KnownVisitor, now: Instant): Promise<readonly VisitorAlert[]> {
    const rows = await tx.manager.find(VisitorAlertEntity, {
      where: { visitorId: row.id, endedAt: IsNull() },
      order: { since: 'DESC', id: 'DESC' },
    });
    return alertsInForce(rows, now).map((alert) => opened(alert, key));
  }

  /** Every alert the visitor ever had, newest first, with when it was ended. */
  async all(
    tx: Tx,
    { row, key }: KnownVisitor,
  ): Promise<readonly (VisitorAlert & { readonly endedAt: Instant | null })[]> {
    const rows = await tx.manager.find(VisitorAlertEntity, {
      where: { visitorId: row.id },
      order: { since: 'DESC', id: 'DESC' },
    });
    return rows.map((alert) => ({ ...opened(alert, key), endedAt: alert.endedAt }));
  }

  /** What kind of alert it is. @throws Absent when the visitor has no such alert, or it was ended */
  async kindOf(tx: Tx, visitorId: Id, alertId: Id): Promise<AlertKind> {
    const row = await tx.manager.findOneBy(VisitorAlertEntity, { id: alertId, visitorId, endedAt: IsNull() });
    if (!row) throw new Absent('Alert');
    return row.kind;
  }

  /** Gives the alert another end. */
  async extend(tx: Tx, alertId: Id, expiresAt: Instant | null, now: Instant): Promise<void> {
    await tx.sql(
      'update luwte.visitor_alert set expires_at = $2, extended_at = $3, extended_by = luwte.account() where id = $1',
      [alertId, expiresAt, now],
    );
  }

  /** Alerts that hold no more at `now`, the latest first. */
  async past(tx: Tx, known: KnownVisitor, now: Instant, most: number): Promise<readonly PastAlert[]> {
    return (await this.all(tx, known))
      .flatMap((alert): PastAlert[] => {
        const state = alertState(alert, now);
        return state === 'expired' || state === 'ended' ? [{ ...alert, state }] : [];
      })
      .sort((a, b) => (b.endedAt ?? b.expiresAt ?? '').localeCompare(a.endedAt ?? a.expiresAt ?? ''))
      .slice(0, most);
  }

  /** Adds an alert; its note is sealed. */
  async add(tx: Tx, { row, key }: KnownVisitor, alert: VisitorAlert): Promise<void> {
    await tx.manager.insert(VisitorAlertEntity, {
      id: alert.id,
      facilityId: tx.facilityId,
      visitorId: row.id,
      kind: alert.kind,
      note: alert.note !== null && key ? seal(key, contextOf(alert.id), Buffer.from(alert.note)) : null,
      since: alert.since,
      expiresAt: alert.expiresAt,
      addedBy: tx.actor.accountId,
    });
  }

  /** Ends an alert. @throws Absent when the visitor has no such alert in force */
  async end(tx: Tx, visitorId: Id, alertId: Id, now: Instant): Promise<void> {
    const { affected } = await tx.manager.update(
      VisitorAlertEntity,
      { id: alertId, visitorId, endedAt: IsNull() },
      { endedAt: now, endedBy: tx.actor.accountId },
    );
    if (affected !== 1) throw new Absent('Alert');
  }
}

const contextOf = (alertId: Id): string => `visitor-alert:${alertId}`;

function opened({ id, kind, note, since, expiresAt }: VisitorAlertEntity, key: Buffer | null): VisitorAlert {
  return {
    id,
    kind,
    note: note && key ? unseal(key, contextOf(id), note).toString() : null,
    since,
    expiresAt,
  };
}
