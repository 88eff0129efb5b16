import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { stateAfter, type VisitAction, VisitStateForbids } from '@luwte/floor/domain';
import { CLOCK, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, type Instant, newId } from '@luwte/platform/kernel';
import { VisitEntity } from './visit.entity';

/** What one act changes, and what its event tells. */
export interface Act {
  readonly action: VisitAction | 'check-in' | 'correct' | 'undo';
  readonly changes: Partial<VisitEntity>;
  readonly placeId?: Id | null;
  readonly note?: string | null;
  readonly eventId?: Id;
}

/** Fields that an undo puts back. */
export const KEPT = [
  'state',
  'calledAt',
  'seatedAt',
  'afterCareSince',
  'leftAt',
  'placeId',
  'roomId',
  'watch',
  'leaveReason',
  'substance',
  'route',
] as const;

/** Writes acts on visits: the visit as it stands, its event, the audit entry and the news, together. */
@Injectable()
export class VisitJournal {
  constructor(
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The visit, locked until the transaction ends. @throws Absent */
  async lock(tx: Tx, id: Id): Promise<VisitEntity> {
    const visit = await tx.manager.findOne(VisitEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!visit || visit.void) throw new Absent('Visit');
    return visit;
  }

  /** The state that `action` leads to. @throws VisitStateForbids */
  next(visit: VisitEntity, action: VisitAction): VisitEntity['state'] {
    const state = stateAfter(visit.state, action);
    if (state === null) throw new VisitStateForbids(action, visit.state);
    return state;
  }

  /** Saves an act on a visit that exists. */
  async write(tx: Tx, visit: VisitEntity, act: Act): Promise<Created> {
    const version = visit.version + 1;
    await tx.manager.update(VisitEntity, { id: visit.id }, { ...act.changes, version });
    await this.event(
      tx,
      visit.id,
      act,
      Object.fromEntries(
        [...KEPT, 'arrivedAt' as const, 'version' as const].map((field) => [field, visit[field]]),
      ),
    );
    await this.tell(tx, visit, version, act.action);
    return { id: visit.id, version };
  }

  /** Saves the first act of a visit: coming in. */
  async begin(tx: Tx, visit: VisitEntity, act: Omit<Act, 'changes'>): Promise<Created> {
    await this.event(tx, visit.id, act, null);
    await this.tell(tx, visit, visit.version, act.action);
    return { id: visit.id, version: visit.version };
  }

  /** Tells the audit log and the boards of something that left the visit itself as it was. */
  async tell(
    tx: Tx,
    visit: Pick<VisitEntity, 'id' | 'visitorKey'>,
    version: number,
    action: string,
  ): Promise<void> {
    await this.audit.record(tx, {
      event: `floor.${action}`,
      category: 'visit',
      purpose: 'care',
      visitorKey: visit.visitorKey,
      subjectId: visit.id,
    });
    tx.emit({ type: 'floor.visit-changed', subjectId: visit.id, version });
  }

  /** This moment. */
  now(): Instant {
    return this.clock.now();
  }

  private async event(tx: Tx, visitId: Id, act: Omit<Act, 'changes'>, before: object | null): Promise<void> {
    await tx.sql(
      `insert into luwte.visit_event (id, facility_id, visit_id, at, action, account_id, place_id, note, before)
       values ($1, luwte.facility(), $2, $3, $4, luwte.account(), $5, $6, $7)`,
      [
        act.eventId ?? newId(),
        visitId,
        this.clock.now(),
        act.action,
        act.placeId ?? null,
        act.note ?? null,
        before && JSON.stringify(before),
      ],
      'floor-event',
    );
  }
}
