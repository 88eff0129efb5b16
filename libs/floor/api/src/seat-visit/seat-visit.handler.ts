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

  /** Calls somebody who waits. @throws StaleVersion, VisitStateForbids, Absent */
  call(id: Id, version: number, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      this.journal.next(visit, 'call');
      return this.journal.write(tx, visit, { action: 'call', changes: { calledAt: this.journal.now() } });
    });
  }

  /**
   * Seats somebody who waits, or who comes back from after-care. The advice is asked again: the house may have been
   * paused since.
   * @throws DeviationRequired, HouseNotOpen, PlaceTaken, PlaceUnusable, StaleVersion, VisitStateForbids, Absent
   */
  seat(id: Id, version: number, { placeId, deviation = null }: SeatVisit, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      const state = this.journal.next(visit, 'seat');
      const place = await this.stays.claim(tx, placeId);
      const now = this.journal.now();
      const deviates = await this.reconsider(tx, visit, deviation, now);
      const eventId = newId();
      await this.stays.move(tx, id, place, now, eventId);
      return this.journal.write(tx, visit, {
        action: 'seat',
        changes: {
          state,
          placeId,
          roomId: place.roomId,
          seatedAt: now,
          afterCareSince: null,
          deviation: visit.deviation || deviates,
        },
        placeId,
        note: deviates ? (deviation?.reason ?? null) : null,
        eventId,
      });
    });
  }

  /**
   * Moves somebody to another place. The minutes of the room in which they used go with them to after-care.
   * @throws PlaceTaken, PlaceUnusable, StaleVersion, VisitStateForbids, Absent
   */
  move(id: Id, version: number, { placeId }: MoveVisit, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      const state = this.journal.next(visit, 'move');
      const place = await this.stays.claim(tx, placeId);
      const eventId = newId();
      await this.stays.move(tx, id, place, this.journal.now(), eventId);
      const roomId = state === 'after-care' ? visit.roomId : place.roomId;
      return this.journal.write(tx, visit, {
        action: 'move',
        changes: { placeId, roomId },
        placeId,
        eventId,
      });
    });
  }

  /**
   * Brings somebody to after-care, on a place in a room for resting or without one.
   * @throws PlaceTaken, PlaceUnusable, StaleVersion, VisitStateForbids, Absent
   */
  startAfterCare(
    id: Id,
    version: number,
    { placeId = null }: StartAfterCare,
    actor: Actor,
  ): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const visit = await this.journal.lock(tx, id, version);
      const state = this.journal.next(visit, 'after-care');
      const now = this.journal.now();
      const eventId = newId();
      if (placeId === null) await this.stays.close(tx, id, now, eventId);
      else await this.stays.move(tx, id, await this.stays.claim(tx, placeId), now, eventId);
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
    const advice = await this.decisions.stillOpen(tx, answer, visit.id);
    return this.decisions.decide(tx, advice, 'seat', deviation, visit, now);
  }
}
