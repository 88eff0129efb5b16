import { Injectable } from '@nestjs/common';
import type { Deviation, MoveVisit, SeatVisit, StartAfterCare } from '@luwte/floor/domain';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import { type Created, type Id, type Instant, newId } from '@luwte/platform/kernel';
import { Door } from '../ask-advice/door';
import { Decisions } from '../check-in/decisions';
import { StayRepository } from '../persistence/stay.repository';
import type { VisitEntity } from '../persistence/visit.entity';
import { VisitJournal } from '../persistence/visit-journal';

/** Calls, seats and moves people, and brings them to after-care. */
@Injectable()
export class SeatVisitHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly door: Door,
    private readonly decisions: Decisions,
    private readonly stays: StayRepository,
    private readonly journal: VisitJournal,
  ) {}

  /** Calls somebody who waits. @throws VisitStateForbids, Absent */
  call(id: Id, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id);
      this.journal.next(visit, 'call');
      return this.journal.write(tx, visit, { action: 'call', changes: { calledAt: this.journal.now() } });
    });
  }

  /**
   * Seats somebody who waits, or who comes back from after-care. The advice is asked again: the house may have been
   * paused since.
   * @throws DeviationRequired, PlaceTaken, PlaceUnusable, HouseNotOpen, VisitStateForbids, Absent
   */
  seat(id: Id, { placeId, deviation = null }: SeatVisit, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id);
      const state = this.journal.next(visit, 'seat');
      const now = this.journal.now();
      const deviates = await this.reconsider(tx, visit, deviation, now);
      const eventId = newId();
      await this.stays.close(tx, id, now, eventId);
      const roomId = await this.stays.open(tx, id, placeId, now, eventId);
      const changes = {
        state,
        placeId,
        roomId,
        seatedAt: now,
        afterCareSince: null,
        deviation: visit.deviation || deviates,
      };
      return this.journal.write(tx, visit, {
        action: 'seat',
        changes,
        placeId,
        note: deviation?.reason,
        eventId,
      });
    });
  }

  /** Moves somebody to another place. @throws PlaceTaken, PlaceUnusable, VisitStateForbids, Absent */
  move(id: Id, { placeId }: MoveVisit, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id);
      const state = this.journal.next(visit, 'move');
      const now = this.journal.now();
      const eventId = newId();
      await this.stays.close(tx, id, now, eventId);
      const roomId = await this.stays.open(tx, id, placeId, now, eventId);
      const keepsRoom = state === 'after-care';
      return this.journal.write(tx, visit, {
        action: 'move',
        changes: { placeId, ...(!keepsRoom && { roomId }) },
        placeId,
        eventId,
      });
    });
  }

  /** Brings somebody to after-care, on a place of a quiet room or without one. @throws PlaceTaken, VisitStateForbids, Absent */
  startAfterCare(id: Id, { placeId = null }: StartAfterCare, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id);
      const state = this.journal.next(visit, 'after-care');
      const now = this.journal.now();
      const eventId = newId();
      await this.stays.close(tx, id, now, eventId);
      if (placeId !== null) await this.stays.open(tx, id, placeId, now, eventId);
      return this.journal.write(tx, visit, {
        action: 'after-care',
        changes: { state, placeId, afterCareSince: now },
        placeId,
        eventId,
      });
    });
  }

  /** Asks the advice again; what somebody already decided on for this visit need not be decided twice. */
  private async reconsider(
    tx: Tx,
    visit: VisitEntity,
    deviation: Deviation | null,
    now: Instant,
  ): Promise<boolean> {
    const { intoxication, route, substance, visitorId } = visit;
    const { answer } = await this.door.advise(
      tx,
      { over18: true, intoxication, route, substance, visitorId },
      now,
    );
    const decided = await this.decisions.decidedFor(tx, visit.id);
    const open = { ...answer, reasons: answer.reasons.filter(({ code }) => !decided.has(code)) };
    const deviates = await this.decisions.check(tx, open, 'seat', deviation);
    if (deviates && deviation) await this.decisions.keepDeviation(tx, open, 'seat', deviation, visit, now);
    return deviates;
  }
}
