import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of the house from its opening checklist to its handover, and what changed in it. */
export class KeepFloorDay1764000000621 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(TABLES);
    await runner.query(GUARD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger visit_house_guard on luwte.visit;
      drop trigger visit_house_guard_back on luwte.visit;
      drop function luwte.visit_house_guard;
      drop table luwte.floor_takeover, luwte.floor_presence, luwte.floor_checklist_answer, luwte.floor_day_event;
      drop trigger floor_house_day_number on luwte.floor_house_day;
      drop function luwte.floor_house_day_number;
      alter table luwte.floor_house_day drop constraint floor_house_day_numbered, drop column number, drop column round;
    `);
  }
}

/** Days are numbered in the order in which they began: the number of their protocol. */
const DAYS = `
  alter table luwte.floor_house_day add column round int not null default 0, add column number int;
  alter table luwte.floor_house_day no force row level security;
  update luwte.floor_house_day d set number = n.number, round = 1
    from (select facility_id, day, row_number() over (partition by facility_id order by day) as number from luwte.floor_house_day) n
    where n.facility_id = d.facility_id and n.day = d.day;
  alter table luwte.floor_house_day force row level security;
  alter table luwte.floor_house_day alter column number set not null,
    add constraint floor_house_day_numbered unique (facility_id, number);

  create function luwte.floor_house_day_number() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(luwte.floor_day_lock(new.facility_id));
    select coalesce(max(d.number), 0) + 1 into new.number from luwte.floor_house_day d where d.facility_id = new.facility_id;
    return new;
  end $$;
  create trigger floor_house_day_number before insert on luwte.floor_house_day
    for each row when (new.number is null) execute function luwte.floor_house_day_number();
`;

const TABLES = `
  create table luwte.floor_day_event (
    id uuid constraint floor_day_event_pk primary key,
    facility_id uuid not null,
    day date not null,
    at timestamptz(3) not null,
    action varchar(10) not null,
    state varchar(10) not null,
    by_account uuid not null,
    to_account uuid,
    reason varchar(500),
    missing jsonb not null default '[]',
    constraint floor_day_event_day foreign key (facility_id, day) references luwte.floor_house_day (facility_id, day),
    constraint floor_day_event_action check (action in ('begin', 'open', 'pause', 'close', 'hand-over')),
    constraint floor_day_event_why check (jsonb_array_length(missing) = 0 or reason is not null)
  );
  create index floor_day_event_day on luwte.floor_day_event (facility_id, day, at);

  create table luwte.floor_checklist_answer (
    id uuid constraint floor_checklist_answer_pk primary key,
    facility_id uuid not null,
    day date not null,
    round int not null,
    part varchar(8) not null,
    item_key varchar(40) not null,
    label varchar(120),
    answer varchar(16) not null,
    remark varchar(500),
    answered_by uuid not null,
    answered_at timestamptz(3) not null,
    constraint floor_checklist_answer_part check (part in ('opening', 'closing')),
    constraint floor_checklist_answer_value check (answer in ('yes', 'no', 'not-applicable'))
  );
  create index floor_checklist_answer_day on luwte.floor_checklist_answer (facility_id, day, round, part, answered_at, id);

  create table luwte.floor_presence (
    id uuid constraint floor_presence_pk primary key,
    facility_id uuid not null,
    version int not null default 1,
    day date not null,
    account_id uuid,
    name varchar(80),
    bls boolean not null,
    naloxone boolean not null,
    lead boolean not null,
    since timestamptz(3) not null,
    until timestamptz(3),
    noted_by uuid not null,
    constraint floor_presence_who check ((account_id is null) <> (name is null)),
    constraint floor_presence_order check (until >= since),
    constraint floor_presence_lead check (not lead or account_id is not null)
  );
  create unique index floor_presence_once on luwte.floor_presence (facility_id, day, account_id) where until is null;
  create unique index floor_presence_one_lead on luwte.floor_presence (facility_id, day) where lead and until is null;
  create index floor_presence_last on luwte.floor_presence (facility_id, account_id, since desc);

  create table luwte.floor_takeover (
    id uuid constraint floor_takeover_pk primary key,
    facility_id uuid not null,
    day date not null,
    at timestamptz(3) not null,
    kind varchar(20) not null,
    subject_id uuid not null,
    taken_by uuid not null,
    note varchar(500),
    recorded_by uuid not null
  );
  create index floor_takeover_day on luwte.floor_takeover (facility_id, day, kind, subject_id, at);

  select luwte.protect('floor_day_event', 'select, insert'),
         luwte.protect('floor_checklist_answer', 'select, insert'),
         luwte.protect('floor_presence', 'select, insert, update (version, bls, naloxone, lead, until)'),
         luwte.protect('floor_takeover', 'select, insert');
`;

/** Nobody is inside a closed house, except by a recorded decision: not by coming in, nor by taking a leaving back. */
const GUARD = `
  create function luwte.visit_house_guard() returns trigger language plpgsql as $$
  begin
    -- Closing the day takes this lock alone: nobody comes in between its look around and its commit.
    perform pg_advisory_xact_lock_shared(luwte.floor_day_lock(new.facility_id));
    if exists (
      select 1 from luwte.floor_house_day d join luwte.facility f on f.id = d.facility_id
      where d.facility_id = new.facility_id and d.state = 'closed'
        and d.day = (new.arrived_at at time zone f.time_zone)::date
    ) and not exists (
      select 1 from luwte.floor_decision x where x.visit_id = new.id and x.kind = 'deviation'
        and x.reasons && array['house-closed', 'house-paused']::varchar[]
    ) then
      raise exception 'Nobody is inside a closed house'
        using errcode = 'check_violation', constraint = 'visit_house_closed';
    end if;
    return new;
  end $$;
  create trigger visit_house_guard after insert on luwte.visit for each row when (new.state <> 'left')
    execute function luwte.visit_house_guard();
  create trigger visit_house_guard_back after update of state on luwte.visit for each row
    when (old.state = 'left' and new.state <> 'left') execute function luwte.visit_house_guard();
`;
