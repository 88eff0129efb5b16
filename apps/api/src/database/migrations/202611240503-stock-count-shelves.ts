import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stocktakes: one at a time by location, a line by lot. What was not counted is null, which is not nothing. */
export class CountStockShelves1764000000703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.stock_count (
        id uuid constraint stock_count_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        location_id uuid not null,
        state varchar(10) not null,
        note varchar(300),
        planned_at timestamptz(3) not null,
        planned_by uuid not null,
        posted_at timestamptz(3),
        constraint stock_count_location foreign key (facility_id, location_id) references luwte.stock_location (facility_id, id),
        constraint stock_count_house unique (facility_id, id),
        constraint stock_count_state check (state in ('draft', 'counting', 'review', 'posted', 'cancelled')),
        constraint stock_count_posted check ((state = 'posted') = (posted_at is not null))
      );
      create unique index stock_count_one_open on luwte.stock_count (location_id) where state in ('draft', 'counting', 'review');
      create index stock_count_planned on luwte.stock_count (facility_id, planned_at desc, id desc);
      create table luwte.stock_count_line (
        id uuid constraint stock_count_line_pk primary key,
        facility_id uuid not null,
        count_id uuid not null,
        item_id uuid not null,
        lot_id uuid not null,
        counted int,
        counted_at timestamptz(3),
        counted_by uuid,
        expected int,
        reason varchar(20),
        note varchar(300),
        constraint stock_count_line_count foreign key (facility_id, count_id) references luwte.stock_count (facility_id, id),
        constraint stock_count_line_lot foreign key (item_id, lot_id) references luwte.stock_lot (item_id, id),
        constraint stock_count_line_once unique (count_id, lot_id),
        constraint stock_count_line_counted check ((counted is null) = (counted_at is null) and counted >= 0),
        constraint stock_count_line_reason check (reason in ('counted-wrong-before', 'not-recorded', 'lost', 'broken', 'found', 'unknown'))
      );
      alter table luwte.stock_posting add constraint stock_posting_count_of foreign key (facility_id, count_id) references luwte.stock_count (facility_id, id);
      select luwte.protect('stock_count', 'select, insert, update'),
             luwte.protect('stock_count_line', 'select, insert, update');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.stock_posting drop constraint stock_posting_count_of;
      drop table luwte.stock_count_line, luwte.stock_count;
    `);
  }
}
