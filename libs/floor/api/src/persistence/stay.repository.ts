import { Injectable } from '@nestjs/common';
import { HouseNotOpen, PlaceTaken, PlaceUnusable } from '@luwte/floor/domain';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant } from '@luwte/platform/kernel';

interface PlaceRow {
  readonly room_id: Id;
  readonly usable: boolean;
}

/**
 * Who sits where, from when to when. PostgreSQL keeps one occupant per place (exclusion constraint); the lock by
 * place before it makes fifty who race wait their turn instead of running into deadlocks.
 */
@Injectable()
export class StayRepository {
  /**
   * Puts a visit on a place from `at` on.
   * @returns the room of the place
   * @throws PlaceTaken, PlaceUnusable, HouseNotOpen, Absent
   */
  async open(tx: Tx, visitId: Id, placeId: Id, at: Instant, eventId: Id): Promise<Id> {
    await tx.sql(
      `select pg_advisory_xact_lock(hashtext('floor.place'), hashtext($1))`,
      [placeId],
      'floor-place-lock',
    );
    const [place] = await tx.sql<PlaceRow>(
      'select room_id, usable from luwte.floor_place where id = $1 and not retired',
      [placeId],
      'floor-place-find',
    );
    if (!place) throw new Absent('Place');
    if (!place.usable) throw new PlaceUnusable();
    const free = await tx.sql(
      'select 1 from luwte.visit_stay where place_id = $1 and upper_inf(during) limit 1',
      [placeId],
      'floor-place-occupied',
    );
    if (free.length > 0) throw new PlaceTaken();
    await onConstraint(
      tx.sql(
        `insert into luwte.visit_stay (facility_id, visit_id, place_id, during, opened_by)
         values (luwte.facility(), $1, $2, tstzrange($3, null), $4)`,
        [visitId, placeId, at, eventId],
        'floor-stay-open',
      ),
      {
        visit_stay_one_occupant: () => new PlaceTaken(),
        visit_stay_house_open: () => new HouseNotOpen('closed'),
      },
    );
    return place.room_id;
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
    await onConstraint(
      tx.sql(
        `update luwte.visit_stay set during = tstzrange(lower(during), null), closed_by = null
         where visit_id = $1 and closed_by = $2`,
        [visitId, eventId],
      ),
      { visit_stay_one_occupant: () => new PlaceTaken() },
    );
  }
}
