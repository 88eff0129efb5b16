import { Injectable } from '@nestjs/common';
import { type EditRoom, PlaceInUse, type Room } from '@luwte/floor/domain';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Id, Invalid, newId, StaleVersion } from '@luwte/platform/kernel';

const ROOM_JSON = `json_build_object('id', r.id, 'version', r.version, 'name', r.name, 'kind', r.kind, 'alcohol', r.alcohol, 'cannabis', r.cannabis,
  'times', coalesce((select json_agg(json_build_object('route', t.route, 'plannedMinutes', t.planned_minutes, 'checkMinutes', t.check_minutes,
    'afterCareMinutes', t.after_care_minutes) order by t.route) from luwte.floor_route_time t where t.room_id = r.id), '[]'::json),
  'places', coalesce((select json_agg(json_build_object('id', p.id, 'label', p.label, 'usable', p.usable) order by p.position)
    from luwte.floor_place p where p.room_id = r.id and not p.retired), '[]'::json))`;

/** Rooms with their places and times. */
@Injectable()
export class RoomRepository {
  /** All rooms, in the order in which the board shows them. */
  async list(tx: Tx): Promise<readonly Room[]> {
    const rows = await tx.sql<{ room: Room }>(
      `select ${ROOM_JSON} as room from luwte.floor_room r where r.facility_id = luwte.facility() order by r.position`,
    );
    return rows.map(({ room }) => room);
  }

  /** One room. @throws Absent */
  async find(tx: Tx, id: Id): Promise<Room> {
    const [row] = await tx.sql<{ room: Room }>(
      `select ${ROOM_JSON} as room from luwte.floor_room r where r.id = $1`,
      [id],
    );
    if (!row) throw new Absent('Room');
    return row.room;
  }

  /** Adds a room behind the others. @throws Invalid when the name is taken */
  async add(tx: Tx, id: Id, room: EditRoom): Promise<void> {
    await onConstraint(
      tx.sql(
        `insert into luwte.floor_room (id, facility_id, name, kind, alcohol, cannabis, position)
         select $1, luwte.facility(), $2, $3, $4, $5, coalesce(max(position), 0) + 1 from luwte.floor_room where facility_id = luwte.facility()`,
        [id, room.name, room.kind, room.alcohol, room.cannabis],
      ),
      { floor_room_name: nameTaken },
    );
    await this.writeParts(tx, id, room);
  }

  /**
   * Makes the room as it shall be.
   * @throws StaleVersion when somebody changed it since `version`
   * @throws PlaceInUse when somebody sits on a place that goes
   * @throws Invalid when the name is taken
   */
  async edit(tx: Tx, id: Id, version: number, room: EditRoom): Promise<number> {
    const changed = await onConstraint(
      tx.sql<{ version: number }>(
        `update luwte.floor_room set name = $3, kind = $4, alcohol = $5, cannabis = $6, version = version + 1
         where id = $1 and version = $2 returning version`,
        [id, version, room.name, room.kind, room.alcohol, room.cannabis],
      ),
      { floor_room_name: nameTaken },
    );
    const [row] = changed;
    if (!row) throw new StaleVersion((await this.find(tx, id)).version);
    await this.writeParts(tx, id, room);
    return row.version;
  }

  private async writeParts(tx: Tx, roomId: Id, { times, places }: EditRoom): Promise<void> {
    await tx.sql('delete from luwte.floor_route_time where room_id = $1', [roomId]);
    await tx.sql(
      `insert into luwte.floor_route_time (facility_id, room_id, route, planned_minutes, check_minutes, after_care_minutes)
       select luwte.facility(), $1, t.route, t."plannedMinutes", t."checkMinutes", t."afterCareMinutes"
       from jsonb_to_recordset($2::jsonb) as t(route varchar, "plannedMinutes" int, "checkMinutes" int, "afterCareMinutes" int)`,
      [roomId, JSON.stringify(times)],
    );
    await this.writePlaces(tx, roomId, places);
  }

  private async writePlaces(tx: Tx, roomId: Id, places: EditRoom['places']): Promise<void> {
    const kept = places.map(({ id, label, usable }, position) => ({
      id: id ?? newId(),
      label,
      usable,
      position,
    }));
    await this.retireOthers(
      tx,
      roomId,
      kept.map(({ id }) => id),
    );
    await tx.sql(
      'update luwte.floor_place set label = left(md5(id::text), 12) where room_id = $1 and not retired',
      [roomId],
    );
    const written = await onConstraint(
      tx.sql(
        `insert into luwte.floor_place (id, facility_id, room_id, label, position, usable)
         select p.id, luwte.facility(), $1, p.label, p.position, p.usable
         from jsonb_to_recordset($2::jsonb) as p(id uuid, label varchar, position int, usable boolean)
         on conflict (id) do update set label = excluded.label, position = excluded.position, usable = excluded.usable,
           retired = false
         where floor_place.room_id = $1 returning id`,
        [roomId, JSON.stringify(kept)],
      ),
      { floor_place_label: () => new Invalid([{ pointer: '/places', code: 'duplicate-label' }]) },
    );
    if (written.length < kept.length) throw new Absent('Place');
  }

  /** Takes the room's other places away: nobody sits on them, nor sits down while this transaction runs. */
  private async retireOthers(tx: Tx, roomId: Id, keptIds: readonly Id[]): Promise<void> {
    const going = await tx.sql<{ id: Id }>(
      `select id from luwte.floor_place where room_id = $1 and not retired and not (id = any ($2::uuid[])) order by id`,
      [roomId, keptIds],
    );
    const ids = going.map(({ id }) => id);
    await tx.sql(
      'select pg_advisory_xact_lock(luwte.floor_place_lock(place)) from unnest($1::uuid[]) as place',
      [ids],
    );
    const [occupied] = await tx.sql<{ label: string }>(
      `select p.label from luwte.floor_place p where p.id = any ($1::uuid[])
         and exists (select from luwte.visit_stay s where s.place_id = p.id and upper_inf(s.during)) limit 1`,
      [ids],
    );
    if (occupied) throw new PlaceInUse(occupied.label);
    await tx.sql('update luwte.floor_place set retired = true where id = any ($1::uuid[])', [ids]);
  }
}

function nameTaken(): Invalid {
  return new Invalid([{ pointer: '/name', code: 'taken' }]);
}
