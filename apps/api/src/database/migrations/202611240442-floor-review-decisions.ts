import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coordinator's review of deviations and refusals, and the months that were closed after it. Nothing is overwritten. */
export class ReviewFloorDecisions1764000000642 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.floor_decision add constraint floor_decision_house unique (facility_id, id);
      create table luwte.floor_decision_review (
        id uuid constraint floor_decision_review_pk primary key default uuidv7(),
        facility_id uuid not null,
        decision_id uuid not null,
        verdict varchar(24) not null,
        note varchar(500),
        at timestamptz(3) not null,
        by uuid not null,
        constraint floor_decision_review_decision foreign key (facility_id, decision_id) references luwte.floor_decision (facility_id, id),
        constraint floor_decision_review_verdict check (verdict in ('agreed', 'to-discuss', 'would-decide-otherwise'))
      );
      create index floor_decision_review_of on luwte.floor_decision_review (decision_id, at desc, id desc);
      create table luwte.floor_decision_month (
        id uuid constraint floor_decision_month_pk primary key,
        facility_id uuid not null,
        month char(7) not null,
        deviations int not null,
        refusals int not null,
        note varchar(500),
        closed_at timestamptz(3) not null,
        closed_by uuid not null,
        constraint floor_decision_month_once unique (facility_id, month),
        constraint floor_decision_month_form check (month ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])$')
      );
      select luwte.protect('floor_decision_review', 'select, insert'), luwte.protect('floor_decision_month', 'select, insert');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.floor_decision_month, luwte.floor_decision_review;
      alter table luwte.floor_decision drop constraint floor_decision_house;
    `);
  }
}
