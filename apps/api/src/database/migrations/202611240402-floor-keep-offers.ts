import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given at the door to somebody who does not come in: help, clean equipment, the way to care. */
export class KeepFloorOffers1764000000602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.floor_offer (
        id uuid constraint floor_offer_pk primary key,
        facility_id uuid not null,
        at timestamptz(3) not null,
        kind varchar(20) not null,
        visitor_id uuid,
        given_by uuid not null,
        undone boolean not null default false,
        constraint floor_offer_kind check (kind in ('emergency-help', 'sterile-equipment', 'referral')),
        constraint floor_offer_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id)
      );
      create index floor_offer_time on luwte.floor_offer (facility_id, at);
      create index floor_offer_visitor on luwte.floor_offer (facility_id, visitor_id) where visitor_id is not null;
      select luwte.protect('floor_offer', 'select, insert, update');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table luwte.floor_offer');
  }
}
