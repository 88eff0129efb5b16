import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What one shift tells the next, calls for help, remarks on the protocol of a day, and versions of rooms and hours. */
export class KeepFloorShift1764000000622 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.floor_note (
        id uuid constraint floor_note_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        at timestamptz(3) not null,
        day date not null,
        kind varchar(8) not null,
        text_sealed bytea not null,
        priority varchar(8) not null,
        audience varchar(12) not null,
        account_id uuid,
        visitor_id uuid,
        due_at timestamptz(3),
        written_by uuid not null,
        done_at timestamptz(3),
        done_by uuid,
        withdrawn_at timestamptz(3),
        constraint floor_note_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
        constraint floor_note_kind check (kind in ('note', 'todo', 'found')),
        constraint floor_note_priority check (priority in ('normal', 'high')),
        constraint floor_note_audience check (audience in ('everybody', 'next-shift', 'person')),
        constraint floor_note_person check ((audience = 'person') = (account_id is not null)),
        constraint floor_note_done check ((done_at is null) = (done_by is null))
      );
      create index floor_note_latest on luwte.floor_note (facility_id, at desc, id desc) where withdrawn_at is null;
      create index floor_note_visitor on luwte.floor_note (visitor_id) where visitor_id is not null;

      create table luwte.floor_note_reading (
        facility_id uuid not null,
        account_id uuid not null,
        read_at timestamptz(3) not null,
        constraint floor_note_reading_pk primary key (facility_id, account_id)
      );

      create table luwte.floor_help_call (
        id uuid constraint floor_help_call_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        at timestamptz(3) not null,
        called_by uuid not null,
        place_id uuid,
        coming_by uuid,
        coming_at timestamptz(3),
        ended_at timestamptz(3),
        withdrawn boolean not null default false,
        constraint floor_help_call_place foreign key (facility_id, place_id) references luwte.floor_place (facility_id, id),
        constraint floor_help_call_coming check ((coming_by is null) = (coming_at is null))
      );
      create index floor_help_call_open on luwte.floor_help_call (facility_id, at) where ended_at is null;
      create index floor_help_call_day on luwte.floor_help_call (facility_id, at);

      create table luwte.floor_day_remark (
        id uuid constraint floor_day_remark_pk primary key,
        facility_id uuid not null,
        day date not null,
        number int not null,
        at timestamptz(3) not null,
        written_by uuid not null,
        text varchar(1000) not null,
        constraint floor_day_remark_day foreign key (facility_id, day) references luwte.floor_house_day (facility_id, day),
        constraint floor_day_remark_number unique (facility_id, day, number)
      );

      create table luwte.floor_layout_version (
        id uuid constraint floor_layout_version_pk primary key,
        facility_id uuid not null,
        subject_id uuid not null,
        version int not null,
        value jsonb not null,
        changed_by uuid not null,
        changed_at timestamptz(3) not null default clock_timestamp(),
        constraint floor_layout_version_once unique (facility_id, subject_id, version)
      );

      alter table luwte.visit add column recorded_at timestamptz(3) not null default clock_timestamp();

      select luwte.protect('floor_note', 'select, insert, update'),
             luwte.protect('floor_note_reading', 'select, insert, update'),
             luwte.protect('floor_help_call', 'select, insert, update (version, coming_by, coming_at, ended_at, withdrawn)'),
             luwte.protect('floor_day_remark', 'select, insert'),
             luwte.protect('floor_layout_version', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.visit drop column recorded_at;
      drop table luwte.floor_layout_version, luwte.floor_day_remark, luwte.floor_help_call, luwte.floor_note_reading, luwte.floor_note;
    `);
  }
}
