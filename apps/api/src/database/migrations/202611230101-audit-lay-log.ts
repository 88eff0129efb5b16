import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log and its seals: append-only, for every database role. The API adds entries; only the jobs role seals.
 *
 * `audit_entry.xid` and the horizon let the sealer find new entries without looking at sealed ones: entries of
 * transactions before the horizon have been sealed. (Commit order is not id order, nor time order.)
 */
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
        event varchar(80) not null constraint audit_entry_event check (event ~ '^[a-z][a-z-]*[.][a-z][a-z-]*$'),
        category varchar(20) not null constraint audit_entry_category check (category ~ '^[a-z-]+$'),
        purpose varchar(20) not null constraint audit_entry_purpose check (purpose ~ '^[a-z-]+$'),
        outcome varchar(10) not null constraint audit_entry_outcome check (outcome in ('success', 'refused', 'failed')),
        emergency boolean not null default false,
        visitor_key uuid,
        subject_id uuid,
        xid xid8 not null default pg_current_xact_id()
      );
      create index audit_entry_time on luwte.audit_entry (facility_id, at desc, id desc);
      create index audit_entry_visitor on luwte.audit_entry (facility_id, visitor_key, at desc) where visitor_key is not null;
      create index audit_entry_xid on luwte.audit_entry (xid);
      alter table luwte.audit_entry enable row level security;
      create policy house on luwte.audit_entry using (facility_id = luwte.facility()) with check (facility_id = luwte.facility());
      grant select, insert on luwte.audit_entry to luwte_app;
      grant select on luwte.audit_entry to luwte_jobs;

      create table luwte.audit_seal (
        facility_id uuid not null,
        number bigint not null,
        entry_id uuid not null,
        previous_hash char(64) not null,
        hash char(64) not null,
        sealed_at timestamptz(3) not null default clock_timestamp(),
        constraint audit_seal_pk primary key (facility_id, number),
        constraint audit_seal_entry unique (entry_id)
      );
      alter table luwte.audit_seal enable row level security;
      create policy house on luwte.audit_seal using (facility_id = luwte.facility()) with check (facility_id = luwte.facility());
      grant select on luwte.audit_seal to luwte_app;
      grant select, insert on luwte.audit_seal to luwte_jobs;

      create function luwte.audit_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log is append-only' using errcode = 'insufficient_privilege';
      end $$;
      create trigger audit_entry_append_only before update or delete or truncate on luwte.audit_entry
        for each statement execute function luwte.audit_refuse_change();
      create trigger audit_seal_append_only before update or delete or truncate on luwte.audit_seal
        for each statement execute function luwte.audit_refuse_change();
    `);
    await runner.query(`
      create table luwte.audit_horizon (
        single boolean constraint audit_horizon_pk primary key default true constraint audit_horizon_single check (single),
        xid xid8 not null
      );
      insert into luwte.audit_horizon (xid) values ('0');

      create function luwte.audit_sealed_before() returns xid8 language sql stable
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
        select case when h.xid <= pg_snapshot_xmax(pg_current_snapshot()) then h.xid else '0'::xid8 end
        from luwte.audit_horizon h
      $$;
      comment on function luwte.audit_sealed_before is
        'A horizon ahead of the server comes from a backup of another one: then everything is looked at again';

      create function luwte.audit_waiting(out now text, out houses uuid[]) language sql stable
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
        select pg_snapshot_xmin(pg_current_snapshot())::text, array(
          select distinct e.facility_id from luwte.audit_entry e
          where e.xid >= (select luwte.audit_sealed_before())
            and not exists (select 1 from luwte.audit_seal s where s.entry_id = e.id)
        )
      $$;

      create function luwte.audit_move_horizon(horizon text) returns void language sql
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$ update luwte.audit_horizon set xid = horizon::xid8 $$;

      create function luwte.audit_houses() returns setof uuid language sql stable
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
        with recursive house as (
          (select facility_id from luwte.audit_entry order by facility_id limit 1)
          union all
          select (select e.facility_id from luwte.audit_entry e where e.facility_id > house.facility_id
                  order by e.facility_id limit 1)
          from house where house.facility_id is not null
        )
        select facility_id from house where facility_id is not null
      $$;

      revoke execute on function luwte.audit_sealed_before, luwte.audit_waiting, luwte.audit_move_horizon, luwte.audit_houses from public;
      grant execute on function luwte.audit_sealed_before, luwte.audit_waiting, luwte.audit_move_horizon, luwte.audit_houses to luwte_jobs;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.audit_houses, luwte.audit_move_horizon, luwte.audit_waiting, luwte.audit_sealed_before;
      drop table luwte.audit_horizon, luwte.audit_seal, luwte.audit_entry;
      drop function luwte.audit_refuse_change;
    `);
  }
}
