import { Injectable } from '@nestjs/common';
import { PlaceTaken, PlaceUnusable } from '@luwte/floor/domain';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';

interface PlaceRow {
  readonly room_id: Id;
  readonly usable: boolean;
  readonly taken: boolean;
}

/** A place that nobody else can take before this transaction ends. */
export interface ClaimedPlace {
  readonly id: Id;
  readonly roomId: Id;
}

const TAKEN = {
  visit_stay_one_occupant: () => new PlaceTaken(),
  visit_stay_open: () => new PlaceTaken(),
};

/** Runs `work` that puts somebody on a place; what PostgreSQL refuses becomes PlaceTaken. */
export function seating<T>(work: Promise<T>): Promise<T> {
  return onConstraint(work, TAKEN);
}

/**
 * Who sits where, from when to when. PostgreSQL keeps one occupant per place (exclusion constraint); the lock by
 * place before it makes fifty who race wait their turn instead of running into deadlocks.
 */
@Injectable()
export class StayRepository {
  /**
   * Claims a place that is free: whoever claims it meanwhile waits until this transaction ends, and then finds it taken.
   * @throws PlaceTaken, PlaceUnusable, Absent
   */
  async claim(tx: Tx, placeId: Id): Promise<ClaimedPlace> {
    await tx.sql('select pg_advisory_xact_lock(luwte.floor_place_lock($1))', [placeId], 'floor-place-lock');
    const [place] = await tx.sql<PlaceRow>(
      `select p.room_id, p.usable, exists (
         select from luwte.visit_stay s where s.place_id = p.id and upper_inf(s.during)
       ) as taken
       from luwte.floor_place p where p.id = $1 and not p.retired`,
      [placeId],
      'floor-place-find',
    );
    if (!place) throw new Absent('Place');
    if (!place.usable) throw new PlaceUnusable();
    if (place.taken) throw new PlaceTaken();
    return { id: placeId, roomId: place.room_id };
  }

  /** Moves a visit that is inside to a claimed place, from `at` on. @throws PlaceTaken */
  async move(tx: Tx, visitId: Id, place: ClaimedPlace, at: Instant, eventId: Id): Promise<void> {
    await this.close(tx, visitId, at, eventId);
    await seating(
      tx.sql(
        `insert into luwte.visit_stay (facility_id, visit_id, place_id, during, opened_by)
         values (luwte.facility(), $1, $2, tstzrange($3, null), $4)`,
        [visitId, place.id, at, eventId],
        'floor-stay-open',
      ),
    );
  }

  /** Ends the visit's stay, if it has one. */
  async close(tx: Tx, visitId: Id, at: Instant, eventId: Id): Promise<void> {
    await tx.sql(
      `update luwte.visit_stay set during = tstzrange(lower(during), greatest(lower(during), $2::timestamptz)), closed_by = $3
       where visit_id = $1 and upper_inf(during)`,
      [visitId, at, eventId],
      'floor-stay-close',
    );
  }

  /** Takes back what one act did: stays it opened are gone, stays it closed go on. @throws PlaceTaken */
  async revert(tx: Tx, visitId: Id, eventId: Id): Promise<void> {
    await tx.sql('delete from luwte.visit_stay where visit_id = $1 and opened_by = $2', [visitId, eventId]);
    await seating(
      tx.sql(
        `update luwte.visit_stay set during = tstzrange(lower(during), null), closed_by = null
         where visit_id = $1 and closed_by = $2`,
        [visitId, eventId],
      ),
    );
  }
}
