import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts that are extended, records that are announced to go, and records that are held. */
export class KeepVisitorTerms1764000000543 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.visitor_alert
        add column extended_at timestamptz(3),
        add column extended_by uuid,
        add constraint visitor_alert_extended check ((extended_at is null) = (extended_by is null));
      create index visitor_alert_expiry on luwte.visitor_alert (facility_id, expires_at) where ended_at is null and expires_at is not null;

      create table luwte.visitor_retention_notice (
        id uuid constraint visitor_retention_notice_pk primary key default uuidv7(),
        facility_id uuid not null,
        visitor_id uuid not null,
        announced_on date not null,
        goes_on date not null,
        withdrawn_on date,
        constraint visitor_retention_notice_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id)
      );
      create unique index visitor_retention_notice_once on luwte.visitor_retention_notice (visitor_id) where withdrawn_on is null;

      create table luwte.visitor_hold (
        id uuid constraint visitor_hold_pk primary key,
        facility_id uuid not null,
        visitor_id uuid not null,
        reason varchar(20) not null,
        until date,
        placed_at timestamptz(3) not null,
        placed_by uuid not null,
        released_at timestamptz(3),
        released_by uuid,
        constraint visitor_hold_visitor foreign key (facility_id, visitor_id) references luwte.visitor (facility_id, id),
        constraint visitor_hold_reason check (reason in ('complaint', 'claim', 'investigation', 'request')),
        constraint visitor_hold_released check ((released_at is null) = (released_by is null))
      );
      create unique index visitor_hold_once on luwte.visitor_hold (visitor_id) where released_at is null;
      create index visitor_hold_of on luwte.visitor_hold (facility_id, visitor_id);

      select luwte.protect('visitor_retention_notice'), luwte.protect('visitor_hold');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table luwte.visitor_hold, luwte.visitor_retention_notice;
      drop index luwte.visitor_alert_expiry;
      alter table luwte.visitor_alert drop constraint visitor_alert_extended, drop column extended_at, drop column extended_by;
    `);
  }
}
