import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Shared devices, and the PINs by which workers switch in on them. The API's role reads neither the hash of a device's
 * credential nor any PIN's: functions of the owner answer one question each. A session that was opened by PIN is bound
 * to its device.
 */
export class EnrolIdentityDevices1764000000521 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DEVICES);
    await runner.query(PINS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.pin_credentials, luwte.pin_holders, luwte.pin_state, luwte.pin_remove, luwte.pin_choose;
      drop table luwte.pin_throttle, luwte.account_pin;
      drop function luwte.device_sessions_end, luwte.session_device, luwte.session_open_on_device, luwte.device_seen,
        luwte.device_of_token;
      alter table luwte.session drop column device_id;
      drop table luwte.device;
    `);
  }
}

const DEVICES = `
  create table luwte.device (
    id uuid constraint device_pk primary key,
    facility_id uuid not null constraint device_facility references luwte.facility (id),
    name varchar(60) not null,
    place varchar(80),
    token_hash bytea not null constraint device_token unique,
    enrolled_by uuid not null,
    enrolled_at timestamptz(3) not null,
    last_seen_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawn_by uuid,
    version int not null default 1,
    constraint device_token_size check (octet_length(token_hash) = 32),
    constraint device_withdrawn check ((withdrawn_at is null) = (withdrawn_by is null))
  );
  create index device_house on luwte.device (facility_id, id);
  alter table luwte.device enable row level security;
  create policy house on luwte.device using (facility_id = luwte.facility()) with check (facility_id = luwte.facility());
  grant select (id, facility_id, name, place, enrolled_by, enrolled_at, last_seen_at, withdrawn_at, version), insert,
    update (name, place, token_hash, withdrawn_at, withdrawn_by, version) on luwte.device to luwte_app;

  alter table luwte.session add column device_id uuid constraint session_device references luwte.device (id);
  create index session_on_device on luwte.session (device_id) where device_id is not null and ended_at is null;

  create function luwte.device_of_token(token_hash bytea)
    returns table (id uuid, name varchar, facility_id uuid, facility_name varchar, time_zone varchar, last_seen_at timestamptz)
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select d.id, d.name, f.id, f.name, f.time_zone, d.last_seen_at
    from luwte.device d join luwte.facility f on f.id = d.facility_id
    where d.token_hash = device_of_token.token_hash and d.withdrawn_at is null
  $$;

  create function luwte.device_seen(id uuid, now timestamptz) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.device d set last_seen_at = greatest(d.last_seen_at, device_seen.now)
    where d.id = device_seen.id and d.withdrawn_at is null
  $$;

  create function luwte.session_open_on_device(id uuid, token_hash bytea, now timestamptz, device uuid) returns void
    language sql security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    insert into luwte.session (id, token_hash, account_id, facility_id, created_at, last_seen_at, device_id)
    select session_open_on_device.id, session_open_on_device.token_hash, luwte.account(), luwte.facility(),
      session_open_on_device.now, session_open_on_device.now, d.id
    from luwte.device d
    where d.id = session_open_on_device.device and d.facility_id = luwte.facility() and d.withdrawn_at is null
    for share
  $$;

  create function luwte.session_device(token_hash bytea) returns uuid language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$ select s.device_id from luwte.session s where s.token_hash = session_device.token_hash $$;

  create function luwte.device_sessions_end(device uuid, now timestamptz) returns setof uuid language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.session s set ended_at = device_sessions_end.now
    where s.device_id = device_sessions_end.device and s.facility_id = luwte.facility() and s.ended_at is null
    returning s.id
  $$;

  revoke execute on function luwte.device_of_token, luwte.device_seen, luwte.session_open_on_device,
    luwte.session_device, luwte.device_sessions_end from public;
  grant execute on function luwte.device_of_token, luwte.device_seen, luwte.session_open_on_device,
    luwte.session_device, luwte.device_sessions_end to luwte_app;
`;

const PINS = `
  create table luwte.account_pin (
    account_id uuid constraint account_pin_pk primary key
      constraint account_pin_account references luwte.account (id) on delete cascade,
    pin_hash varchar(200) not null constraint account_pin_argon2id check (pin_hash like '$argon2id$%'),
    chosen_at timestamptz(3) not null
  );
  alter table luwte.account_pin enable row level security;

  create table luwte.pin_throttle (
    facility_id uuid not null,
    kind varchar(7) not null constraint pin_throttle_kind check (kind in ('account', 'device')),
    subject_id uuid not null,
    failures int not null default 0 constraint pin_throttle_failures check (failures >= 0),
    locked_until timestamptz(3),
    constraint pin_throttle_pk primary key (facility_id, kind, subject_id)
  );
  select luwte.protect('pin_throttle');

  create function luwte.pin_choose(hash text, now timestamptz) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    insert into luwte.account_pin (account_id, pin_hash, chosen_at)
    values (luwte.account(), pin_choose.hash, pin_choose.now)
    on conflict (account_id) do update set pin_hash = excluded.pin_hash, chosen_at = excluded.chosen_at
  $$;

  create function luwte.pin_remove() returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$ delete from luwte.account_pin p where p.account_id = luwte.account() $$;

  create function luwte.pin_state() returns timestamptz language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$ select p.chosen_at from luwte.account_pin p where p.account_id = luwte.account() $$;

  create function luwte.pin_holders() returns table (id uuid, name varchar) language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.id, a.name from luwte.account_pin p join luwte.account a on a.id = p.account_id and a.active
    where exists (
      select 1 from luwte.account_role r where r.account_id = a.id and r.facility_id = luwte.facility())
  $$;

  create function luwte.pin_credentials(account uuid) returns table (pin_hash varchar, roles varchar[])
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select p.pin_hash, luwte.roles_of(a.id, luwte.facility())
    from luwte.account_pin p join luwte.account a on a.id = p.account_id and a.active
    where a.id = pin_credentials.account and exists (
      select 1 from luwte.account_role r where r.account_id = a.id and r.facility_id = luwte.facility())
  $$;

  revoke execute on function luwte.pin_choose, luwte.pin_remove, luwte.pin_state, luwte.pin_holders,
    luwte.pin_credentials from public;
  grant execute on function luwte.pin_choose, luwte.pin_remove, luwte.pin_state, luwte.pin_holders,
    luwte.pin_credentials to luwte_app;
`;
