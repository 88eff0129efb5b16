import { Inject, Injectable } from '@nestjs/common';
import {
  type Advice,
  AlreadyInside,
  type CheckedIn,
  type CheckIn,
  checkVisitTimes,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, onConstraint, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Id, type Instant, Invalid, newId } from '@luwte/platform/kernel';
import { type VisitorFacts, VisitorsFacade } from '@luwte/visitors/api';
import { type AdvisedEntry, Door } from '../ask-advice/door';
import { StayRepository } from '../persistence/stay.repository';
import { VisitEntity } from '../persistence/visit.entity';
import { VisitJournal } from '../persistence/visit-journal';
import { Decisions } from './decisions';

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
  handle(command: CheckIn, actor: Actor): Promise<CheckedIn> {
    const now = this.clock.now();
    if (command.late) return this.enterLate(command, command.late, actor, now);
    return this.transaction.run(actor, async (tx) => {
      const entry = await this.door.advise(tx, command, now);
      const wanted = command.placeId ? 'seat' : 'wait';
      const deviates = await this.decisions.check(tx, entry.answer, wanted, command.deviation ?? null);
      const visit = newVisit(tx, command, entry, now, deviates);
      await this.insert(tx, visit);
      if (deviates && command.deviation)
        await this.decisions.keepDeviation(tx, entry.answer, wanted, command.deviation, visit, now);
      const eventId = newId();
      if (command.placeId) await this.seat(tx, visit, command.placeId, now, eventId);
      if (visit.visitorId) await this.visitors.noteVisit(tx, visit.visitorId, now);
      const created = await this.journal.begin(tx, visit, {
        action: 'check-in',
        placeId: command.placeId,
        note: command.deviation?.reason,
        eventId,
      });
      return { ...created, state: visit.state };
    });
  }

  private enterLate(
    command: CheckIn,
    late: NonNullable<CheckIn['late']>,
    actor: Actor,
    now: Instant,
  ): Promise<CheckedIn> {
    const errors = checkVisitTimes(late, now).map((error) => ({
      ...error,
      pointer: `/late${error.pointer}`,
    }));
    if (command.placeId) errors.push({ pointer: '/placeId', code: 'late-entry-has-no-place' });
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const entry = await this.door.advise(tx, command, now);
      const visit = Object.assign(newVisit(tx, command, entry, late.arrivedAt, false), {
        state: 'left' as const,
        seatedAt: late.seatedAt ?? null,
        leftAt: late.leftAt,
        late: true,
      });
      await this.insert(tx, visit);
      if (visit.visitorId) await this.visitors.noteVisit(tx, visit.visitorId, late.arrivedAt);
      const created = await this.journal.begin(tx, visit, { action: 'check-in', note: null });
      return { ...created, state: visit.state };
    });
  }

  private async insert(tx: Tx, visit: VisitEntity): Promise<void> {
    await onConstraint(tx.manager.insert(VisitEntity, visit), { visit_one_open: () => new AlreadyInside() });
  }

  private async seat(tx: Tx, visit: VisitEntity, placeId: Id, now: Instant, eventId: Id): Promise<void> {
    const roomId = await this.stays.open(tx, visit.id, placeId, now, eventId);
    const seated = { state: 'seated', seatedAt: now, placeId, roomId } as const;
    await tx.manager.update(VisitEntity, { id: visit.id }, seated);
    Object.assign(visit, seated);
  }
}

function newVisit(
  tx: Tx,
  command: CheckIn,
  { answer, visitor }: AdvisedEntry,
  arrivedAt: Instant,
  deviation: boolean,
): VisitEntity {
  return Object.assign(new VisitEntity(), {
    id: command.id ?? newId(),
    facilityId: tx.facilityId,
    version: 1,
    visitorId: visitor?.visitorId ?? null,
    visitorKey: visitor?.visitorKey ?? null,
    state: 'waiting' as const,
    arrivedAt,
    substance: command.substance ?? null,
    route: command.route ?? null,
    intoxication: command.intoxication,
    watch: needsWatch(answer, visitor),
    deviation,
    adviceOutcome: answer.outcome,
    adviceReasons: answer.reasons.map(({ code }) => code),
    recordedBy: tx.actor.accountId,
  });
}

function needsWatch(advice: Advice, visitor: VisitorFacts | null): boolean {
  return (
    advice.reasons.some(({ outcome }) => outcome === 'watch') ||
    (visitor?.alertKinds.includes('epilepsy') ?? false)
  );
}
