import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board in one round trip, and what the door needs to know of the floor. */
export class ReadFloorBoard1764000000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BOARD);
    await runner.query(DOOR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function luwte.floor_door, luwte.floor_board, luwte.floor_times, luwte.instant');
  }
}

const BOARD = `
  create function luwte.instant(at timestamptz) returns text language sql stable parallel safe
  as $$ select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

  create function luwte.floor_times(room uuid, way varchar) returns json language sql stable as $$
    select json_build_object('plannedMinutes', t.planned_minutes, 'checkMinutes', t.check_minutes, 'afterCareMinutes', t.after_care_minutes)
    from luwte.floor_route_time t where t.room_id = room order by t.route = way desc nulls last, t.planned_minutes desc limit 1
  $$;

  create function luwte.floor_board(facility uuid, account uuid, today date) returns json language plpgsql as $$
  begin
    perform luwte.enter(facility, account);
    return (
      with inside as materialized (
        select v.id, v.state, v.place_id, v.arrived_at,
          json_build_object(
            'id', v.id, 'version', v.version, 'visitorId', v.visitor_id, 'visitorVersion', p.version, 'code', p.code, 'handle', null,
            'alertKinds', case when p.id is null then '{}'::varchar[] else luwte.visitor_alert_kinds(p.id, now()) end,
            'state', v.state, 'arrivedAt', luwte.instant(v.arrived_at), 'calledAt', luwte.instant(v.called_at), 'seatedAt', luwte.instant(v.seated_at),
            'afterCareSince', luwte.instant(v.after_care_since), 'placeId', v.place_id, 'substance', v.substance, 'route', v.route,
            'watch', v.watch,
            'times', coalesce(luwte.floor_times(v.room_id, v.route), '{"plannedMinutes":30,"checkMinutes":10,"afterCareMinutes":30}'::json),
            'uses', (select count(*) from luwte.visit_use u where u.visit_id = v.id and not u.superseded),
            'lastObservation', (select json_build_object('at', luwte.instant(o.at), 'state', o.state) from luwte.visit_observation o
              where o.visit_id = v.id and not o.undone order by o.at desc, o.id desc limit 1)
          ) as visit
        from luwte.visit v left join luwte.visitor p on p.id = v.visitor_id
        where v.facility_id = facility and v.state <> 'left'
      )
      select json_build_object(
        'at', luwte.instant(clock_timestamp()),
        'day', (select json_build_object('state', d.state, 'version', d.version, 'reason', d.reason)
          from luwte.floor_house_day d where d.facility_id = facility and d.day = today),
        'hours', (select json_build_object('version', h.version, 'blocks', h.blocks, 'exceptions', h.exceptions)
          from luwte.floor_opening_hours h where h.facility_id = facility),
        'rooms', coalesce((
          select json_agg(json_build_object('id', r.id, 'name', r.name, 'kind', r.kind,
            'times', coalesce((select json_agg(json_build_object('route', t.route, 'plannedMinutes', t.planned_minutes,
                'checkMinutes', t.check_minutes, 'afterCareMinutes', t.after_care_minutes) order by t.route)
              from luwte.floor_route_time t where t.room_id = r.id), '[]'::json),
            'places', coalesce((select json_agg(json_build_object('id', p.id, 'label', p.label, 'usable', p.usable, 'visit', i.visit)
                order by p.position)
              from luwte.floor_place p left join inside i on i.place_id = p.id where p.room_id = r.id and not p.retired), '[]'::json))
            order by r.position)
          from luwte.floor_room r where r.facility_id = facility), '[]'::json),
        'waiting', coalesce((select json_agg(i.visit order by i.arrived_at, i.id) from inside i where i.state = 'waiting'), '[]'::json),
        'afterCare', coalesce((select json_agg(i.visit order by i.arrived_at, i.id) from inside i
          where i.state = 'after-care' and i.place_id is null), '[]'::json)
      )
    );
  end $$;
`;

const DOOR = `
  create function luwte.floor_door(today date, way varchar)
    returns table (state varchar, free_places int, waiting int, suggested_place uuid) language sql stable as $$
    with free as (
      select p.id, r.position as room_position, p.position
      from luwte.floor_place p join luwte.floor_room r on r.id = p.room_id
      where p.facility_id = luwte.facility() and p.usable and not p.retired and r.kind in ('use-smoke', 'use-inject')
        and (way is null or exists (select 1 from luwte.floor_route_time t where t.room_id = r.id and t.route = way))
        and not exists (select 1 from luwte.visit_stay s where s.place_id = p.id and upper_inf(s.during))
    )
    select coalesce((select d.state from luwte.floor_house_day d where d.facility_id = luwte.facility() and d.day = today), 'planned'),
      (select count(*)::int from free),
      (select count(*)::int from (
        select 1 from luwte.visit v where v.facility_id = luwte.facility() and v.state <> 'left' and v.state = 'waiting' limit 100
      ) w),
      (select f.id from free f order by f.room_position, f.position limit 1)
  $$;
`;
