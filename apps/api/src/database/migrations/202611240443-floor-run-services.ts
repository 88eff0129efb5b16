import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the house gives besides a place to use. One shower, machine or locker has one occupant at a time
 * (`floor_turn_one_in_unit`), one time of a consultation hour one appointment, and nobody stands in one line twice.
 */
export class RunFloorServices1764000000643 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.floor_service_count (
        id uuid constraint floor_service_count_pk primary key,
        facility_id uuid not null,
        day date not null,
        at timestamptz(3) not null,
        service varchar(12) not null,
        visit_id uuid,
        recorded_by uuid not null,
        undone boolean not null default false,
        constraint floor_service_count_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id),
        constraint floor_service_count_service check (service in ('meal', 'coffee', 'clothes'))
      );
      create index floor_service_count_day on luwte.floor_service_count (facility_id, day, service) where not undone;

      create table luwte.floor_turn (
        id uuid constraint floor_turn_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        service varchar(12) not null,
        state varchar(10) not null,
        day date not null,
        number int not null,
        visit_id uuid,
        visitor_id uuid,
        slot_at timestamptz(3),
        joined_at timestamptz(3),
        called_at timestamptz(3),
        started_at timestamptz(3),
        ends_at timestamptz(3),
        finished_at timestamptz(3),
        unit int,
        constraint floor_turn_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id),
        constraint floor_turn_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
        constraint floor_turn_house unique (facility_id, id),
        constraint floor_turn_service check (service in ('shower', 'laundry', 'locker', 'nurse', 'doctor')),
        constraint floor_turn_state check (state in ('planned', 'waiting', 'called', 'started', 'finished', 'no-show', 'cancelled')),
        constraint floor_turn_unit check ((state = 'started') <= (unit is not null and started_at is not null)),
        constraint floor_turn_number unique (facility_id, service, day, number)
      );
      create unique index floor_turn_one_in_unit on luwte.floor_turn (facility_id, service, unit) where state = 'started';
      create unique index floor_turn_one_each on luwte.floor_turn (facility_id, service, visitor_id)
        where state in ('waiting', 'called', 'started');
      create unique index floor_turn_one_per_slot on luwte.floor_turn (facility_id, service, slot_at)
        where slot_at is not null and state not in ('cancelled', 'no-show');
      create index floor_turn_open on luwte.floor_turn (facility_id, service) where state in ('planned', 'waiting', 'called', 'started');
      create index floor_turn_of_visitor on luwte.floor_turn (visitor_id) where visitor_id is not null;

      create table luwte.floor_turn_event (
        id uuid constraint floor_turn_event_pk primary key default uuidv7(),
        facility_id uuid not null,
        turn_id uuid not null,
        at timestamptz(3) not null,
        action varchar(10) not null,
        account_id uuid not null,
        before jsonb,
        undone boolean not null default false,
        constraint floor_turn_event_turn foreign key (facility_id, turn_id) references luwte.floor_turn (facility_id, id)
      );
      create index floor_turn_event_of on luwte.floor_turn_event (turn_id, at desc, id desc);

      select luwte.protect('floor_service_count', 'select, insert, update (undone)'),
             luwte.protect('floor_turn', 'select, insert, update'),
             luwte.protect('floor_turn_event', 'select, insert, update (undone)');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table luwte.floor_turn_event, luwte.floor_turn, luwte.floor_service_count');
  }
}
