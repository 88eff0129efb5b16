import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Views of lists that somebody keeps: filters, order and columns under a name. */
export class KeepViews1764000000453 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.saved_view (
        id uuid constraint saved_view_pk primary key,
        facility_id uuid not null,
        account_id uuid not null,
        list varchar(60) not null,
        name varchar(60) not null,
        shared boolean not null,
        filters jsonb not null constraint saved_view_filters check (jsonb_typeof(filters) = 'array'),
        columns jsonb not null constraint saved_view_columns check (jsonb_typeof(columns) = 'array'),
        at timestamptz(3) not null default clock_timestamp()
      );
      create unique index saved_view_name on luwte.saved_view (facility_id, account_id, list, lower(name));
      create index saved_view_shared on luwte.saved_view (facility_id, list) where shared;
      select luwte.protect('saved_view', 'select, insert, delete');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table luwte.saved_view');
  }
}
