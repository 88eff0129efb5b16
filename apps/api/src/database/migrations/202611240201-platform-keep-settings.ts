import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a house decides for itself: every change is a row more. */
export class KeepSettings1764000000451 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.setting (
        facility_id uuid not null,
        key varchar(80) not null constraint setting_key check (key ~ '^[a-z][a-z-]*[.][a-z][a-z-]*$'),
        version int not null constraint setting_version check (version > 0),
        value jsonb not null constraint setting_value check (jsonb_typeof(value) = 'object'),
        changed_by uuid not null,
        changed_at timestamptz(3) not null default clock_timestamp(),
        reason varchar(500),
        constraint setting_pk primary key (facility_id, key, version)
      );
      select luwte.protect('setting', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table luwte.setting');
  }
}
