import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  AlreadyInside,
  HouseNotOpen,
  stateAfter,
  type VisitAction,
  VisitStateForbids,
} from '@luwte/floor/domain';
import { CLOCK, onConstraint, type Tx } from '@luwte/platform/api';
import {
  Absent,
  type Clock,
  type Created,
  type Id,
  type Instant,
  newId,
  StaleVersion,
} from '@luwte/platform/kernel';
import { seating } from './stay.repository';
import { VisitEntity } from './visit.entity';

/** What one act changes, and what its event tells. */
export interface Act {
  readonly action: VisitAction | 'check-in' | 'correct' | 'undo';
  readonly changes: Partial<VisitEntity>;
  readonly placeId?: Id | null;
  readonly note?: string | null;
  readonly eventId?: Id;
}

/** Fields of the visit that its events keep as they were: for undoing, and to show what a correction superseded. */
const KEPT = [
  'version',
  'state',
  'arrivedAt',
  'calledAt',
  'seatedAt',
  'afterCareSince',
  'leftAt',
  'placeId',
  'roomId',
  'watch',
  'deviation',
  'leaveReason',
  'substance',
  'route',
] as const;

const BEGIN = `
  with begun as (
    insert into luwte.visit (id, facility_id, visitor_id, visitor_key, state, arrived_at, seated_at, left_at, place_id, room_id,
      substance, route, intoxication, watch, late, deviation, leave_reason, advice_outcome, advice_reasons, policy_version, advice_facts, recorded_by)
    values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, null, $16, $17, $21, $22, luwte.account())
  ), placed as (
    insert into luwte.visit_stay (facility_id, visit_id, place_id, during, opened_by)
    select luwte.facility(), $1, $8, tstzrange($6, null), $18 where $8::uuid is not null
  )
  insert into luwte.visit_event (id, facility_id, visit_id, at, action, account_id, place_id, note)
  values ($18, luwte.facility(), $1, $19, 'check-in', luwte.account(), $8, $20)`;

/** Writes acts on visits: the visit as it stands, its event, the audit entry and the news, together. */
@Injectable()
export class VisitJournal {
  constructor(
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The visit, locked until the transaction ends.
   * @param expected the version that the worker saw; left out where an act only adds to the visit
   * @throws Absent, StaleVersion
   */
  async lock(tx: Tx, id: Id, expected?: number): Promise<VisitEntity> {
    const visit = await tx.manager.findOne(VisitEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!visit || visit.void) throw new Absent('Visit');
    if (expected !== undefined && visit.version !== expected) throw new StaleVersion(visit.version);
    return visit;
  }

  /** The state that `action` leads to. @throws VisitStateForbids */
  next(visit: VisitEntity, action: VisitAction): VisitEntity['state'] {
    const state = stateAfter(visit.state, action);
    if (state === null) throw new VisitStateForbids(action, visit.state);
    return state;
  }

  /**
   * Saves a visit with its first act: coming in, to the place it names or to none.
   * @throws AlreadyInside, PlaceTaken, HouseNotOpen
   */
  async begin(tx: Tx, visit: VisitEntity, note: string | null): Promise<Created> {
    const written = tx.sql(
      BEGIN,
      [
        visit.id,
        visit.visitorId,
        visit.visitorKey,
        visit.state,
        visit.arrivedAt,
        visit.seatedAt,
        visit.leftAt,
        visit.placeId,
        visit.roomId,
        visit.substance,
        visit.route,
        visit.intoxication,
        visit.watch,
        visit.late,
        visit.deviation,
        visit.adviceOutcome,
        visit.adviceReasons,
        newId(),
        this.clock.now(),
        note,
        visit.policyVersion,
        JSON.stringify(visit.adviceFacts),
      ],
      'floor-check-in',
    );
    await seating(
      onConstraint(written, {
        visit_one_open: () => new AlreadyInside(),
        visit_stay_house_open: () => new HouseNotOpen('closed'),
        visit_house_closed: () => new HouseNotOpen('closed'),
      }),
    );
    await this.tell(tx, visit, visit.version, visit.late ? 'late-entry' : 'check-in');
    return { id: visit.id, version: visit.version };
  }

  /** Saves an act on a visit that exists. @throws AlreadyInside when undoing brings back a visitor who came in anew */
  async write(tx: Tx, visit: VisitEntity, act: Act): Promise<Created> {
    const version = visit.version + 1;
    await onConstraint(tx.manager.update(VisitEntity, { id: visit.id }, { ...act.changes, version }), {
      visit_one_open: () => new AlreadyInside(),
      visit_house_closed: () => new HouseNotOpen('closed'),
    });
    await tx.sql(
      `insert into luwte.visit_event (id, facility_id, visit_id, at, action, account_id, place_id, note, before)
       values ($1, luwte.facility(), $2, $3, $4, luwte.account(), $5, $6, $7)`,
      [
        act.eventId ?? newId(),
        visit.id,
        this.clock.now(),
        act.action,
        act.placeId ?? null,
        act.note ?? null,
        JSON.stringify(Object.fromEntries(KEPT.map((field) => [field, visit[field]]))),
      ],
      'floor-event',
    );
    await this.tell(tx, visit, version, act.action);
    return { id: visit.id, version };
  }

  /** Tells the audit log and the boards of an act. */
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
}
