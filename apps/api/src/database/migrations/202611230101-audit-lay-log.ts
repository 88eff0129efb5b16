import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log and its seals: append-only, for every database role. */
export class LayAuditLog1764000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table luwte.audit_entry (
        id uuid constraint audit_entry_pk primary key default uuidv7(),
        facility_id uuid not null,
        at timestamptz(3) not null default clock_timestamp(),
        account_id uuid not null,
        roles varchar(40)[] not null,
        device_id uuid,
        event varchar(80) not null,
        category varchar(20) not null,
        purpose varchar(20) not null,
        outcome varchar(10) not null constraint audit_entry_outcome check (outcome in ('success', 'refused', 'failed')),
        emergency boolean not null default false,
        visitor_key uuid,
        subject_id uuid
      );
      create index audit_entry_time on luwte.audit_entry (facility_id, at desc, id desc);
      create index audit_entry_visitor on luwte.audit_entry (facility_id, visitor_key, at desc) where visitor_key is not null;

      create table luwte.audit_seal (
        facility_id uuid not null,
        number bigint not null,
        entry_id uuid not null,
        hash char(64) not null,
        sealed_at timestamptz(3) not null default clock_timestamp(),
        constraint audit_seal_pk primary key (facility_id, number),
        constraint audit_seal_entry unique (entry_id)
      );
      select luwte.protect('audit_entry', 'select, insert');
      select luwte.protect('audit_seal', 'select, insert');

      create function luwte.audit_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log is append-only' using errcode = 'insufficient_privilege';
      end $$;
      create trigger audit_entry_append_only before update or delete or truncate on luwte.audit_entry
        for each statement execute function luwte.audit_refuse_change();
      create trigger audit_seal_append_only before update or delete or truncate on luwte.audit_seal
        for each statement execute function luwte.audit_refuse_change();

      create function luwte.audit_houses_to_seal() returns setof uuid language sql stable
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
        select distinct e.facility_id from luwte.audit_entry e
        where e.at > now() - interval '1 hour'
          and not exists (select 1 from luwte.audit_seal s where s.entry_id = e.id)
      $$;
      create index audit_entry_recent on luwte.audit_entry (at);
      create function luwte.audit_houses() returns setof uuid language sql stable
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$ select distinct facility_id from luwte.audit_entry $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.audit_houses, luwte.audit_houses_to_seal;
      drop table luwte.audit_seal, luwte.audit_entry;
      drop function luwte.audit_refuse_change;
    `);
  }
}
