import { Inject, Injectable } from '@nestjs/common';
import {
  AlreadyInside,
  type CheckedIn,
  type CheckIn,
  checkVisitTimes,
  factsToKeep,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Id, type Instant, Invalid, newId } from '@luwte/platform/kernel';
import { VisitorsFacade } from '@luwte/visitors/api';
import { type AdvisedEntry, Door } from '../ask-advice/door';
import { StayRepository } from '../persistence/stay.repository';
import { VisitEntity } from '../persistence/visit.entity';
import { VisitJournal } from '../persistence/visit-journal';
import { Decisions } from './decisions';
import { needsWatch } from './needs-watch';

/** Lets somebody in: to a place, to the waiting list, or after the fact. */
@Injectable()
export class CheckInHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: Door,
    private readonly decisions: Decisions,
    private readonly stays: StayRepository,
    private readonly journal: VisitJournal,
    private readonly visitors: VisitorsFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws DeviationRequired when the advice is against it and the request brings no reason for deviating
   * @throws AlreadyInside, PlaceTaken, PlaceUnusable, HouseNotOpen, SecondPersonInvalid, Invalid, Absent
   */
  async handle(command: CheckIn, actor: Actor): Promise<CheckedIn> {
    const now = this.clock.now();
    const { late } = command;
    try {
      return await this.transaction.run(actor, (tx) =>
        late ? this.enterLate(tx, command, late, now) : this.enter(tx, command, now),
      );
    } catch (error) {
      if (!(error instanceof AlreadyInside)) throw error;
      throw new AlreadyInside(await this.openVisitOf(actor, command.visitorId ?? null));
    }
  }

  private async enter(tx: Tx, command: CheckIn, now: Instant): Promise<CheckedIn> {
    const place = command.placeId ? await this.stays.claim(tx, command.placeId) : null;
    const entry = await this.door.advise(tx, command, now);
    const visit = newVisit(tx, command, entry, now);
    if (place)
      Object.assign(visit, { state: 'seated', seatedAt: now, placeId: place.id, roomId: place.roomId });
    return this.letIn(tx, command, visit, entry);
  }

  private async enterLate(
    tx: Tx,
    command: CheckIn,
    late: NonNullable<CheckIn['late']>,
    now: Instant,
  ): Promise<CheckedIn> {
    requirePossible(command, late, now, await this.door.lateEntryDays(tx));
    const entry = await this.door.adviseAfterwards(tx, command, late.arrivedAt);
    const { arrivedAt, leftAt, seatedAt = null } = late;
    const visit = newVisit(tx, command, entry, arrivedAt);
    Object.assign(visit, { state: 'left', seatedAt, leftAt, late: true });
    return this.letIn(tx, command, visit, entry);
  }

  private async letIn(
    tx: Tx,
    { deviation = null }: CheckIn,
    visit: VisitEntity,
    { answer }: AdvisedEntry,
  ): Promise<CheckedIn> {
    const wanted = visit.seatedAt === null ? 'wait' : 'seat';
    visit.deviation = await this.decisions.decide(tx, answer, wanted, deviation, visit, this.clock.now());
    const created = await this.journal.begin(tx, visit, visit.deviation ? (deviation?.reason ?? null) : null);
    if (visit.visitorId) await this.visitors.noteVisit(tx, visit.visitorId, visit.arrivedAt);
    return { ...created, state: visit.state };
  }

  /** The visit with which the visitor is inside; unknown when they left in the meantime. */
  private openVisitOf(actor: Actor, visitorId: Id | null): Promise<Id | undefined> {
    return this.transaction.read(actor, async (tx) => {
      const [visit] = await tx.sql<{ id: Id }>(
        `select id from luwte.visit where facility_id = luwte.facility() and visitor_id = $1 and state <> 'left'`,
        [visitorId],
      );
      return visit?.id;
    });
  }
}

function requirePossible(
  command: CheckIn,
  late: NonNullable<CheckIn['late']>,
  now: Instant,
  days: number,
): void {
  const errors = checkVisitTimes(late, now, days).map((error) => ({
    ...error,
    pointer: `/late${error.pointer}`,
  }));
  if (command.placeId) errors.push({ pointer: '/placeId', code: 'late-entry-has-no-place' });
  if (errors.length > 0) throw new Invalid(errors);
}

function newVisit(
  tx: Tx,
  command: CheckIn,
  { answer, visitor }: AdvisedEntry,
  arrivedAt: Instant,
): VisitEntity {
  return Object.assign(new VisitEntity(), {
    id: command.id ?? newId(),
    facilityId: tx.facilityId,
    version: 1,
    visitorId: visitor?.visitorId ?? null,
    visitorKey: visitor?.visitorKey ?? null,
    state: 'waiting' as const,
    arrivedAt,
    calledAt: null,
    seatedAt: null,
    afterCareSince: null,
    leftAt: null,
    placeId: null,
    roomId: null,
    substance: command.substance ?? null,
    route: command.route ?? null,
    intoxication: command.intoxication,
    watch: needsWatch(answer, visitor?.alertKinds ?? []),
    late: false,
    deviation: false,
    void: false,
    leaveReason: null,
    adviceOutcome: answer.outcome,
    adviceReasons: answer.reasons.map(({ code }) => code),
    policyVersion: answer.policyVersion,
    adviceFacts: factsToKeep(answer.facts),
    recordedBy: tx.actor.accountId,
  });
}
