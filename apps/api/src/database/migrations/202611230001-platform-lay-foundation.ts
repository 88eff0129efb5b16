import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema, the context of row level security, outbox and idempotency keys.
 *
 * The house is set once per transaction by `luwte.enter`; `set_config` is taken from everybody, so that an injected
 * expression cannot move to another house.
 */
export class LayPlatformFoundation1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema if not exists luwte;
      create extension if not exists btree_gist;
      revoke all on schema public from public;
      grant usage on schema public to luwte_app, luwte_jobs, luwte_report;
      grant usage on schema luwte to luwte_app, luwte_jobs, luwte_report;
      revoke execute on function pg_catalog.set_config(text, text, boolean) from public;

      create function luwte.facility() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('luwte.facility', true), '')::uuid $$;

      create function luwte.account() returns uuid language sql stable parallel safe
        as $$ select nullif(current_setting('luwte.account', true), '')::uuid $$;

      create function luwte.enter(facility uuid, account uuid) returns void language plpgsql
        security definer set search_path = pg_catalog, pg_temp
      as $$
      begin
        if coalesce(current_setting('luwte.facility', true), '') <> '' then
          raise exception 'The house of a transaction is set once' using errcode = 'insufficient_privilege';
        end if;
        perform set_config('luwte.facility', facility::text, true);
        perform set_config('luwte.account', account::text, true);
      end $$;

      create function luwte.protect(name text, grants text default 'select, insert, update, delete') returns void
        language plpgsql as $$
      begin
        execute format('alter table luwte.%I enable row level security', name);
        execute format('alter table luwte.%I force row level security', name);
        execute format('create policy house on luwte.%I using (facility_id = luwte.facility()) with check (facility_id = luwte.facility())', name);
        execute format('grant %s on luwte.%I to luwte_app', grants, name);
      end $$;
      revoke execute on function luwte.protect(text, text) from public;

      create table luwte.outbox (
        id bigint generated always as identity constraint outbox_pk primary key,
        facility_id uuid not null,
        xid xid8 not null default pg_current_xact_id(),
        type varchar(80) not null,
        subject_id uuid not null,
        version int not null,
        at timestamptz not null default now()
      );
      create index outbox_xid on luwte.outbox (xid);
      create index outbox_at on luwte.outbox (at);
      alter table luwte.outbox enable row level security;
      create policy house on luwte.outbox for insert to luwte_app with check (facility_id = luwte.facility());
      grant insert on luwte.outbox to luwte_app;

      create table luwte.outbox_horizon (single boolean constraint outbox_horizon_pk primary key default true check (single), xid xid8 not null);

      create function luwte.outbox_forget(older_than interval) returns bigint language plpgsql
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
      declare newest xid8; gone bigint;
      begin
        select max(xid) into newest from luwte.outbox where at < now() - older_than;
        if newest is null then return 0; end if;
        insert into luwte.outbox_horizon (xid) values ((newest::text::numeric + 1)::text::xid8)
          on conflict (single) do update set xid = greatest(luwte.outbox_horizon.xid, excluded.xid);
        delete from luwte.outbox where at < now() - older_than;
        get diagnostics gone = row_count;
        return gone;
      end $$;
      revoke execute on function luwte.outbox_forget(interval) from public;
      grant execute on function luwte.outbox_forget(interval) to luwte_jobs;

      create type luwte.outbox_news as (id bigint, facility_id uuid, type varchar, subject_id uuid, version int, at timestamptz, horizon text);

      create function luwte.outbox_from(horizon text) returns setof luwte.outbox_news language sql stable
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
        select o.id, o.facility_id, o.type, o.subject_id, o.version, o.at, h.now
        from (select pg_snapshot_xmin(pg_current_snapshot())::text as now) h
        left join luwte.outbox o on o.xid >= outbox_from.horizon::xid8
        order by o.id
      $$;

      create function luwte.outbox_since(facility uuid, horizon text)
        returns table (id bigint, facility_id uuid, type varchar, subject_id uuid, version int, at timestamptz, horizon_now text, kept boolean)
        language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
        select o.id, o.facility_id, o.type, o.subject_id, o.version, o.at, h.now, h.kept
        from (
          select pg_snapshot_xmin(pg_current_snapshot())::text as now,
                 outbox_since.horizon::xid8 >= coalesce((select xid from luwte.outbox_horizon), '0'::xid8)
                 and outbox_since.horizon::xid8 <= pg_snapshot_xmax(pg_current_snapshot()) as kept
        ) h
        left join luwte.outbox o on h.kept and o.xid >= outbox_since.horizon::xid8 and o.facility_id = outbox_since.facility
        order by o.id
      $$;
    `);
    await runner.query(`
      create table luwte.idempotency_key (
        facility_id uuid not null,
        account_id uuid not null,
        key varchar(100) not null,
        fingerprint char(64) not null,
        answer json,
        at timestamptz not null default now(),
        constraint idempotency_key_pk primary key (account_id, key)
      );
      create index idempotency_key_at on luwte.idempotency_key (at);
      alter table luwte.idempotency_key enable row level security;
      create policy house on luwte.idempotency_key to luwte_app using (facility_id = luwte.facility()) with check (facility_id = luwte.facility());
      grant select, insert, update on luwte.idempotency_key to luwte_app;

      create function luwte.idempotency_forget(older_than interval) returns bigint language plpgsql
        security definer set search_path = luwte, pg_catalog, pg_temp
      as $$
      declare gone bigint;
      begin
        delete from luwte.idempotency_key where at < now() - older_than;
        get diagnostics gone = row_count;
        return gone;
      end $$;
      revoke execute on function luwte.idempotency_forget(interval) from public;
      grant execute on function luwte.idempotency_forget(interval) to luwte_jobs;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.idempotency_forget, luwte.outbox_since, luwte.outbox_from, luwte.outbox_forget;
      drop type luwte.outbox_news;
      drop table luwte.idempotency_key, luwte.outbox_horizon, luwte.outbox;
      drop function luwte.protect, luwte.enter, luwte.account, luwte.facility;
      drop extension btree_gist;
      grant execute on function pg_catalog.set_config(text, text, boolean) to public;
    `);
  }
}
