import { Injectable } from '@nestjs/common';
import { seal, type Tx, unseal } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';
import { alertsInForce, type VisitorAlert } from '@luwte/visitors/domain';
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
