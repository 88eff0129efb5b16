import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that nobody knew, labels of packs that are no trade item numbers, returned sharps and their containers, seals. */
export class ScanStockAndReturn1764000000704 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.stock_pack add column label varchar(200);
      create unique index stock_pack_label on luwte.stock_pack (facility_id, label) where label is not null and not retired;

      create table luwte.stock_unknown_code (
        id uuid constraint stock_unknown_code_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        code varchar(200) not null,
        facts jsonb not null,
        first_seen timestamptz(3) not null,
        last_seen timestamptz(3) not null,
        times int not null default 1,
        resolved_at timestamptz(3),
        resolved_by uuid,
        constraint stock_unknown_code_times check (times >= 1)
      );
      create unique index stock_unknown_code_open on luwte.stock_unknown_code (facility_id, code) where resolved_at is null;

      create table luwte.stock_container (
        id uuid constraint stock_container_pk primary key,
        facility_id uuid not null,
        version int not null default 1,
        label varchar(40) not null,
        litres int not null,
        state varchar(10) not null,
        opened_at timestamptz(3),
        sealed_at timestamptz(3),
        collected_at timestamptz(3),
        collection varchar(300),
        constraint stock_container_label unique (facility_id, label),
        constraint stock_container_house unique (facility_id, id),
        constraint stock_container_state check (state in ('empty', 'in-use', 'full', 'collected')),
        constraint stock_container_collected check ((state = 'collected') = (collected_at is not null and collection is not null))
      );
      create table luwte.stock_sharps_return (
        id uuid constraint stock_sharps_return_pk primary key,
        facility_id uuid not null,
        at timestamptz(3) not null,
        method varchar(10) not null,
        pieces int not null,
        grams int,
        litres numeric(6, 2),
        visit_id uuid,
        container_id uuid,
        account_id uuid not null,
        constraint stock_sharps_return_visit foreign key (facility_id, visit_id) references luwte.visit (facility_id, id),
        constraint stock_sharps_return_container foreign key (facility_id, container_id) references luwte.stock_container (facility_id, id),
        constraint stock_sharps_return_method check (method in ('counted', 'weighed', 'container', 'said')),
        constraint stock_sharps_return_sane check (pieces >= 0 and grams > 0 and litres > 0)
      );
      create index stock_sharps_return_at on luwte.stock_sharps_return (facility_id, at desc, id desc);
      create index stock_sharps_return_in on luwte.stock_sharps_return (container_id) where container_id is not null;

      create table luwte.stock_kit_check (
        id uuid constraint stock_kit_check_pk primary key,
        facility_id uuid not null,
        location_id uuid not null,
        at timestamptz(3) not null,
        account_id uuid not null,
        seal_number varchar(40) not null,
        intact boolean not null,
        note varchar(500),
        constraint stock_kit_check_location foreign key (facility_id, location_id) references luwte.stock_location (facility_id, id)
      );
      create index stock_kit_check_of on luwte.stock_kit_check (location_id, at desc, id desc);

      select luwte.protect('stock_unknown_code', 'select, insert, update'),
             luwte.protect('stock_container', 'select, insert, update'),
             luwte.protect('stock_sharps_return', 'select, insert'),
             luwte.protect('stock_kit_check', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.stock_kit_check, luwte.stock_sharps_return, luwte.stock_container, luwte.stock_unknown_code;
      drop index luwte.stock_pack_label;
      alter table luwte.stock_pack drop column label;
    `);
  }
}
