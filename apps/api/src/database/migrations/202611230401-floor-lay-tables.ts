import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The floor. What must never be false is said here: one open visit per visitor, one occupant per place at a time,
 * and nobody new on a place while the house is not open, unless somebody recorded a decision.
 */
export class LayFloorTables1764000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROOMS);
    await runner.query(VISITS);
    await runner.query(GUARDS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.floor_decision, luwte.visit_event, luwte.visit_observation, luwte.visit_use, luwte.visit_stay, luwte.visit;
      drop function luwte.visit_stay_guard, luwte.floor_place_lock, luwte.floor_day_lock;
      drop table luwte.floor_house_day, luwte.floor_opening_hours, luwte.floor_place, luwte.floor_route_time, luwte.floor_room;
    `);
  }
}

const ROOMS = `
  create table luwte.floor_room (
    id uuid constraint floor_room_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    name varchar(40) not null,
    kind varchar(12) not null,
    alcohol varchar(12) not null,
    cannabis varchar(12) not null,
    position int not null,
    constraint floor_room_kind check (kind in ('use-smoke', 'use-inject', 'chill-out', 'living-room', 'consultation', 'yard')),
    constraint floor_room_side check (alcohol in ('not-allowed', 'moderate', 'allowed') and cannabis in ('not-allowed', 'moderate', 'allowed')),
    constraint floor_room_name unique (facility_id, name),
    constraint floor_room_house unique (facility_id, id)
  );
  create table luwte.floor_route_time (
    facility_id uuid not null,
    room_id uuid not null,
    route varchar(12) not null,
    planned_minutes int not null,
    check_minutes int not null,
    after_care_minutes int not null,
    constraint floor_route_time_pk primary key (room_id, route),
    constraint floor_route_time_room foreign key (facility_id, room_id) references luwte.floor_room (facility_id, id),
    constraint floor_route_time_sane check (planned_minutes between 5 and 240 and check_minutes between 1 and 60 and after_care_minutes between 0 and 240)
  );
  create table luwte.floor_place (
    id uuid constraint floor_place_pk primary key,
    facility_id uuid not null,
    room_id uuid not null,
    label varchar(12) not null,
    position int not null,
    usable boolean not null,
    retired boolean not null default false,
    constraint floor_place_room foreign key (facility_id, room_id) references luwte.floor_room (facility_id, id),
    constraint floor_place_house unique (facility_id, id)
  );
  create unique index floor_place_label on luwte.floor_place (room_id, label) where not retired;
  create table luwte.floor_opening_hours (
    facility_id uuid constraint floor_opening_hours_pk primary key,
    version int not null default 1,
    blocks jsonb not null,
    exceptions jsonb not null
  );
  create table luwte.floor_house_day (
    facility_id uuid not null,
    day date not null,
    state varchar(10) not null,
    version int not null default 1,
    reason varchar(500),
    changed_at timestamptz(3) not null,
    changed_by uuid not null,
    constraint floor_house_day_pk primary key (facility_id, day),
    constraint floor_house_day_state check (state in ('planned', 'opening', 'open', 'paused', 'closed'))
  );
  select luwte.protect('floor_room', 'select, insert, update'),
         luwte.protect('floor_route_time'),
         luwte.protect('floor_place', 'select, insert, update'),
         luwte.protect('floor_opening_hours', 'select, insert, update'),
         luwte.protect('floor_house_day', 'select, insert, update');
`;

const VISITS = `
  create table luwte.visit (
    id uuid constraint visit_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    visitor_id uuid,
    visitor_key uuid,
    state varchar(10) not null,
    arrived_at timestamptz(3) not null,
    called_at timestamptz(3),
    seated_at timestamptz(3),
    after_care_since timestamptz(3),
    left_at timestamptz(3),
    place_id uuid,
    room_id uuid,
    substance varchar(20),
    route varchar(12),
    intoxication smallint not null,
    watch boolean not null default false,
    late boolean not null default false,
    deviation boolean not null default false,
    void boolean not null default false,
    leave_reason varchar(20),
    advice_outcome varchar(10) not null,
    advice_reasons varchar(30)[] not null default '{}',
    recorded_by uuid not null,
    constraint visit_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
    constraint visit_place foreign key (facility_id, place_id) references luwte.floor_place (facility_id, id),
    constraint visit_room foreign key (facility_id, room_id) references luwte.floor_room (facility_id, id),
    constraint visit_house unique (facility_id, id),
    constraint visit_state check (state in ('waiting', 'seated', 'after-care', 'left')),
    constraint visit_left check ((state = 'left') = (left_at is not null)),
    constraint visit_seated check (state <> 'seated' or (seated_at is not null and place_id is not null)),
    constraint visit_no_place_after check (state not in ('left', 'waiting') or place_id is null),
    constraint visit_order check (coalesce(seated_at >= arrived_at, true) and coalesce(left_at >= arrived_at, true))
  );
  create unique index visit_one_open on luwte.visit (facility_id, visitor_id) where state <> 'left';
  create index visit_open on luwte.visit (facility_id, arrived_at) where state <> 'left';
  create index visit_arrived on luwte.visit (facility_id, arrived_at desc, id desc);
  create index visit_of_visitor on luwte.visit (visitor_id, arrived_at desc) where visitor_id is not null;

  create table luwte.visit_stay (
    id uuid constraint visit_stay_pk primary key default uuidv7(),
    facility_id uuid not null,
    visit_id uuid not null,
    place_id uuid not null,
    during tstzrange not null,
    opened_by uuid,
    closed_by uuid,
    constraint visit_stay_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id),
    constraint visit_stay_place foreign key (facility_id, place_id) references luwte.floor_place (facility_id, id),
    constraint visit_stay_one_occupant exclude using gist (place_id with =, during with &&)
  );
  create index visit_stay_of_visit on luwte.visit_stay (visit_id);
  create unique index visit_stay_open on luwte.visit_stay (place_id) where upper_inf(during);

  create table luwte.visit_use (
    id uuid constraint visit_use_pk primary key,
    facility_id uuid not null,
    visit_id uuid not null,
    at timestamptz(3) not null,
    substance varchar(20) not null,
    route varchar(12) not null,
    new_batch boolean not null,
    peer_assisted boolean not null,
    splitting boolean not null,
    alone boolean not null,
    otherwise_where varchar(12) not null,
    recorded_by uuid not null,
    event_id uuid,
    superseded_by uuid,
    superseded boolean not null generated always as (superseded_by is not null) stored,
    constraint visit_use_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id)
  );
  create index visit_use_of_visit on luwte.visit_use (visit_id, at);

  create table luwte.visit_observation (
    id uuid constraint visit_observation_pk primary key,
    facility_id uuid not null,
    visit_id uuid not null,
    at timestamptz(3) not null,
    state varchar(16) not null,
    respiratory_rate smallint,
    spo2 smallint,
    recorded_by uuid not null,
    recorded_at timestamptz(3) not null default now(),
    undone boolean not null default false,
    constraint visit_observation_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id),
    constraint visit_observation_state check (state in ('alert', 'drowsy-rousable', 'drowsy', 'unresponsive')),
    constraint visit_observation_sane check (respiratory_rate between 0 and 60 and spo2 between 30 and 100)
  );
  create index visit_observation_of_visit on luwte.visit_observation (visit_id, at desc, id desc);

  create table luwte.visit_event (
    id uuid constraint visit_event_pk primary key,
    facility_id uuid not null,
    visit_id uuid not null,
    at timestamptz(3) not null,
    action varchar(20) not null,
    account_id uuid not null,
    place_id uuid,
    note varchar(500),
    before jsonb,
    undone boolean not null default false,
    constraint visit_event_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id)
  );
  create index visit_event_of_visit on luwte.visit_event (visit_id, at desc, id desc);

  create table luwte.floor_decision (
    id uuid constraint floor_decision_pk primary key,
    facility_id uuid not null,
    at timestamptz(3) not null,
    kind varchar(10) not null,
    visit_id uuid,
    visitor_id uuid,
    outcome varchar(10) not null,
    reasons varchar(30)[] not null,
    note varchar(500),
    decided_by uuid not null,
    second_account_id uuid,
    constraint floor_decision_kind check (kind in ('refusal', 'deviation')),
    constraint floor_decision_two check (second_account_id is null or second_account_id <> decided_by),
    constraint floor_decision_why check (kind <> 'deviation' or note is not null)
  );
  create index floor_decision_time on luwte.floor_decision (facility_id, at desc);
  create index floor_decision_visit on luwte.floor_decision (visit_id) where visit_id is not null;

  select luwte.protect('visit', 'select, insert, update'),
         luwte.protect('visit_stay'),
         luwte.protect('visit_use', 'select, insert, update (superseded_by)'),
         luwte.protect('visit_observation', 'select, insert, update (undone)'),
         luwte.protect('visit_event', 'select, insert, update (undone)'),
         luwte.protect('floor_decision', 'select, insert');
`;

const GUARDS = `
  create function luwte.floor_day_lock(facility uuid) returns bigint language sql immutable
  as $$ select hashtextextended('floor.house-day ' || facility, 0) $$;

  create function luwte.floor_place_lock(place uuid) returns bigint language sql immutable
  as $$ select hashtextextended('floor.place ' || place, 0) $$;

  create function luwte.visit_stay_guard() returns trigger language plpgsql as $$
  begin
    if not upper_inf(new.during) or exists (
      select 1 from luwte.visit_stay s where s.visit_id = new.visit_id and s.id <> new.id
    ) then
      return new;
    end if;
    -- Closing the day takes this lock alone: nobody sits down between its look around and its commit.
    perform pg_advisory_xact_lock_shared(luwte.floor_day_lock(new.facility_id));
    if exists (
      select 1 from luwte.floor_house_day d join luwte.facility f on f.id = d.facility_id
      where d.facility_id = new.facility_id and d.state = 'open'
        and d.day = (lower(new.during) at time zone f.time_zone)::date
    ) or exists (
      select 1 from luwte.floor_decision x where x.visit_id = new.visit_id and x.kind = 'deviation'
        and x.reasons && array['house-closed', 'house-paused']::varchar[]
    ) then
      return new;
    end if;
    raise exception 'Nobody is seated while the house is not open'
      using errcode = 'check_violation', constraint = 'visit_stay_house_open';
  end $$;
  create trigger visit_stay_guard after insert on luwte.visit_stay for each row execute function luwte.visit_stay_guard();
`;
