import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Houses, accounts, roles and sessions. A request's account is not known before these are read, so the API's role
 * gets no tables to look through but functions that each answer one question; a password's hash leaves the
 * database only for the address that was typed, and the session's token is known only by its hash.
 */
export class LayIdentityAccounts1764000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(SIGNING_IN);
    await runner.query(SESSIONS);
    await runner.query(HOUSES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.houses, luwte.account_in_domain, luwte.account_prefer;
      drop function luwte.session_forget, luwte.session_end, luwte.session_seen, luwte.session_actor, luwte.session_open;
      drop function luwte.sign_in_credentials, luwte.roles_of;
      drop table luwte.sign_in_throttle, luwte.session, luwte.account_role, luwte.account, luwte.facility;
    `);
  }
}

const TABLES = `
  create table luwte.facility (
    id uuid constraint facility_pk primary key,
    name varchar(120) not null,
    time_zone varchar(60) not null,
    settings jsonb not null default '{}',
    created_at timestamptz not null default now(),
    version int not null default 1,
    constraint facility_settings check (jsonb_typeof(settings) = 'object')
  );
  alter table luwte.facility enable row level security;
  create policy house on luwte.facility using (id = luwte.facility());
  grant select on luwte.facility to luwte_app, luwte_jobs;

  create table luwte.account (
    id uuid constraint account_pk primary key,
    email varchar(254) not null constraint account_email unique,
    password_hash varchar(200) not null,
    name varchar(80) not null,
    preferences jsonb not null default '{}',
    active boolean not null default true,
    created_at timestamptz not null default now(),
    version int not null default 1,
    constraint account_email_lower check (email = lower(email)),
    constraint account_password_argon2id check (password_hash like '$argon2id$%'),
    constraint account_preferences check (jsonb_typeof(preferences) = 'object')
  );

  create table luwte.account_role (
    account_id uuid not null constraint account_role_account references luwte.account (id),
    facility_id uuid not null constraint account_role_facility references luwte.facility (id),
    role varchar(20) not null constraint account_role_known check (role in (
      'front-desk', 'floor-worker', 'nurse', 'shift-lead', 'manager', 'coordinator', 'peer-worker', 'volunteer',
      'privacy-officer', 'municipality', 'admin')),
    constraint account_role_pk primary key (account_id, facility_id, role)
  );
  create index account_role_house on luwte.account_role (facility_id, account_id);
  alter table luwte.account_role enable row level security;
  create policy house on luwte.account_role using (facility_id = luwte.facility());
  grant select on luwte.account_role to luwte_app, luwte_jobs;

  alter table luwte.account enable row level security;
  create policy house on luwte.account using (
    id in (select r.account_id from luwte.account_role r where r.facility_id = luwte.facility())
  );
  grant select (id, name, active) on luwte.account to luwte_app, luwte_jobs;

  create table luwte.session (
    id uuid constraint session_pk primary key,
    token_hash bytea not null constraint session_token unique,
    account_id uuid not null constraint session_account references luwte.account (id),
    facility_id uuid not null constraint session_facility references luwte.facility (id),
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz,
    constraint session_token_size check (octet_length(token_hash) = 32)
  );
  create index session_of_account on luwte.session (account_id, created_at desc);
  alter table luwte.session enable row level security;

  create table luwte.sign_in_throttle (
    key varchar(255) constraint sign_in_throttle_pk primary key,
    points integer not null default 0,
    expire bigint
  );
  grant select, insert, update, delete on luwte.sign_in_throttle to luwte_app;
`;

const SIGNING_IN = `
  create function luwte.roles_of(account uuid, facility uuid) returns varchar[] language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(r.role order by r.role), '{}') from luwte.account_role r
    where r.account_id = roles_of.account and r.facility_id = roles_of.facility
  $$;
  revoke execute on function luwte.roles_of from public;

  create function luwte.sign_in_credentials(email text)
    returns table (account_id uuid, password_hash varchar, facility_id uuid, time_zone varchar, roles varchar[])
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.id, a.password_hash, f.id, f.time_zone, luwte.roles_of(a.id, f.id)
    from luwte.account a
    join luwte.facility f on exists (
      select 1 from luwte.account_role r where r.account_id = a.id and r.facility_id = f.id)
    where a.email = sign_in_credentials.email and a.active
    order by (select max(s.created_at) from luwte.session s where s.account_id = a.id and s.facility_id = f.id)
      desc nulls last, f.name, f.id
    limit 1
  $$;
  comment on function luwte.sign_in_credentials is
    'The account of an address, in the house where it last signed in';
  revoke execute on function luwte.sign_in_credentials from public;
  grant execute on function luwte.sign_in_credentials to luwte_app;
`;

const SESSIONS = `
  create function luwte.session_open(id uuid, token_hash bytea, now timestamptz) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    insert into luwte.session (id, token_hash, account_id, facility_id, created_at, last_seen_at)
    values (session_open.id, session_open.token_hash, luwte.account(), luwte.facility(), session_open.now, session_open.now)
  $$;

  create function luwte.session_actor(token_hash bytea)
    returns table (session_id uuid, account_id uuid, account_name varchar, preferences jsonb, facility_id uuid,
      facility_name varchar, time_zone varchar, roles varchar[], created_at timestamptz, last_seen_at timestamptz)
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select s.id, a.id, a.name, a.preferences, f.id, f.name, f.time_zone, luwte.roles_of(a.id, f.id),
      s.created_at, s.last_seen_at
    from luwte.session s
    join luwte.account a on a.id = s.account_id and a.active
    join luwte.facility f on f.id = s.facility_id
    where s.token_hash = session_actor.token_hash and s.ended_at is null
  $$;

  create function luwte.session_seen(id uuid, now timestamptz) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.session s set last_seen_at = greatest(s.last_seen_at, session_seen.now)
    where s.id = session_seen.id and s.ended_at is null
  $$;

  create function luwte.session_end(id uuid, now timestamptz) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.session s set ended_at = session_end.now where s.id = session_end.id and s.ended_at is null
  $$;

  create function luwte.session_forget(created_before timestamptz) returns bigint language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare gone bigint;
  begin
    delete from luwte.session s where s.created_at < created_before;
    get diagnostics gone = row_count;
    return gone;
  end $$;

  create function luwte.account_prefer(change jsonb) returns jsonb language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account a set preferences = a.preferences || account_prefer.change
    where a.id = luwte.account() returning a.preferences
  $$;

  revoke execute on function luwte.session_open, luwte.session_actor, luwte.session_seen, luwte.session_end,
    luwte.session_forget, luwte.account_prefer from public;
  grant execute on function luwte.session_open, luwte.session_actor, luwte.session_seen, luwte.session_end,
    luwte.account_prefer to luwte_app;
  grant execute on function luwte.session_forget to luwte_jobs;
`;

const HOUSES = `
  create function luwte.houses() returns table (id uuid, name varchar, time_zone varchar) language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$ select f.id, f.name, f.time_zone from luwte.facility f order by f.id $$;

  create function luwte.account_in_domain(domain text) returns boolean language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select exists (select 1 from luwte.account a where split_part(a.email, '@', 2) = account_in_domain.domain)
  $$;

  revoke execute on function luwte.houses, luwte.account_in_domain from public;
  grant execute on function luwte.houses to luwte_app, luwte_jobs;
  grant execute on function luwte.account_in_domain to luwte_app;
`;
