import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which accounts work in which house, who is kept out, and what an administrator may do to them. The API's role still
 * reads no addresses and gives no roles by itself: functions of the owner do, and only for an administrator of the
 * house of the transaction. A house that has an administrator keeps one, whatever runs at the same time.
 */
export class KeepIdentityMemberships1764000000501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MEMBERSHIP);
    await runner.query(GUARDS);
    await runner.query(SESSIONS);
    await runner.query(ADMINISTRATION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.account_sessions_end, luwte.account_session_end, luwte.account_sessions,
        luwte.account_unblock, luwte.account_block, luwte.account_set_roles, luwte.house_lock;
      drop function luwte.own_sessions_end, luwte.own_session_end, luwte.own_sessions, luwte.session_describe,
        luwte.account_houses;
      drop trigger session_of_member on luwte.session;
      drop function luwte.session_needs_member;
      alter table luwte.session drop column browser, drop column system;
      drop trigger account_house_keeps_admin on luwte.account_house;
      drop trigger account_role_keeps_admin on luwte.account_role;
      drop function luwte.keep_an_admin, luwte.acts_as_admin, luwte.admins_of;
      alter table luwte.account_role drop constraint account_role_member;
      drop table luwte.account_house;
      alter table luwte.account drop column home_facility_id;
    `);
  }
}

const MEMBERSHIP = `
  alter table luwte.account add column home_facility_id uuid
    constraint account_home references luwte.facility (id);
  comment on column luwte.account.home_facility_id is
    'The house that made the account: its administrators look after password and second factor';
  update luwte.account a set home_facility_id = (
    select r.facility_id from luwte.account_role r where r.account_id = a.id order by r.facility_id limit 1);

  create table luwte.account_house (
    facility_id uuid not null constraint account_house_facility references luwte.facility (id),
    account_id uuid not null constraint account_house_account references luwte.account (id),
    since timestamptz not null default now(),
    blocked_at timestamptz,
    block_reason varchar(20),
    version int not null default 1,
    constraint account_house_pk primary key (facility_id, account_id),
    constraint account_house_reason check (block_reason in ('admin', 'reset-elsewhere')),
    constraint account_house_block check ((blocked_at is null) = (block_reason is null))
  );
  create index account_house_of_account on luwte.account_house (account_id);
  insert into luwte.account_house (facility_id, account_id, since)
    select distinct r.facility_id, r.account_id, a.created_at
    from luwte.account_role r join luwte.account a on a.id = r.account_id;
  alter table luwte.account_house enable row level security;
  create policy house on luwte.account_house using (facility_id = luwte.facility());
  grant select on luwte.account_house to luwte_app, luwte_jobs;

  alter table luwte.account_role add constraint account_role_member
    foreign key (facility_id, account_id) references luwte.account_house (facility_id, account_id);
`;

const GUARDS = `
  create function luwte.admins_of(facility uuid) returns setof uuid language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select r.account_id from luwte.account_role r
    join luwte.account_house h on h.facility_id = r.facility_id and h.account_id = r.account_id
    join luwte.account a on a.id = r.account_id
    where r.facility_id = admins_of.facility and r.role = 'admin' and h.blocked_at is null and a.active
  $$;

  create function luwte.acts_as_admin() returns void language plpgsql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    if luwte.account() is null or luwte.account() not in (select luwte.admins_of(luwte.facility())) then
      raise exception 'Only an administrator of the house does this' using errcode = 'insufficient_privilege';
    end if;
  end $$;

  create function luwte.keep_an_admin() returns trigger language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    if not exists (select luwte.admins_of(old.facility_id)) then
      raise exception 'A house keeps an administrator' using errcode = 'check_violation', constraint = 'house_keeps_admin';
    end if;
    return null;
  end $$;
  create trigger account_role_keeps_admin after delete on luwte.account_role
    for each row when (old.role = 'admin') execute function luwte.keep_an_admin();
  create trigger account_house_keeps_admin after update on luwte.account_house
    for each row when (old.blocked_at is null and new.block_reason = 'admin') execute function luwte.keep_an_admin();
  revoke execute on function luwte.admins_of, luwte.acts_as_admin, luwte.keep_an_admin from public;
`;

const SESSIONS = `
  alter table luwte.session
    add column browser varchar(12) not null default 'other'
      constraint session_browser check (browser in ('firefox', 'chrome', 'edge', 'safari', 'samsung', 'opera', 'other')),
    add column system varchar(12) not null default 'other'
      constraint session_system check (system in ('windows', 'macos', 'linux', 'chromeos', 'android', 'ios', 'other'));

  create function luwte.session_needs_member() returns trigger language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    perform 1 from luwte.account_house h
      where h.facility_id = new.facility_id and h.account_id = new.account_id and h.blocked_at is null for share;
    if not found then
      raise exception 'The account does not work in the house'
        using errcode = 'check_violation', constraint = 'session_of_member';
    end if;
    return new;
  end $$;
  create trigger session_of_member before insert on luwte.session
    for each row execute function luwte.session_needs_member();

  create function luwte.account_houses(account uuid)
    returns table (id uuid, name varchar, time_zone varchar, roles varchar[]) language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select f.id, f.name, f.time_zone, luwte.roles_of(h.account_id, f.id)
    from luwte.account_house h join luwte.facility f on f.id = h.facility_id
    where h.account_id = account_houses.account and h.blocked_at is null
      and exists (select 1 from luwte.account_role r where r.account_id = h.account_id and r.facility_id = f.id)
    order by f.name, f.id
  $$;

  create function luwte.session_describe(id uuid, browser text, system text) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.session s set browser = session_describe.browser, system = session_describe.system
    where s.id = session_describe.id and s.account_id = luwte.account()
  $$;

  create function luwte.own_sessions() returns table (id uuid, house_name varchar, browser varchar, system varchar,
      created_at timestamptz, last_seen_at timestamptz)
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select s.id, f.name, s.browser, s.system, s.created_at, s.last_seen_at
    from luwte.session s join luwte.facility f on f.id = s.facility_id
    where s.account_id = luwte.account() and s.ended_at is null order by s.last_seen_at desc, s.id
  $$;

  create function luwte.own_session_end(id uuid, now timestamptz) returns boolean language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.session s set ended_at = coalesce(s.ended_at, own_session_end.now)
    where s.id = own_session_end.id and s.account_id = luwte.account() returning true
  $$;

  create function luwte.own_sessions_end(kept uuid, now timestamptz) returns setof uuid language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.session s set ended_at = own_sessions_end.now
    where s.account_id = luwte.account() and s.ended_at is null and s.id is distinct from own_sessions_end.kept
    returning s.id
  $$;

  revoke execute on function luwte.session_needs_member, luwte.account_houses, luwte.session_describe,
    luwte.own_sessions, luwte.own_session_end, luwte.own_sessions_end from public;
  grant execute on function luwte.account_houses, luwte.session_describe, luwte.own_sessions, luwte.own_session_end,
    luwte.own_sessions_end to luwte_app;
`;

const ADMINISTRATION = `
  create function luwte.house_lock() returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$ select from luwte.facility f where f.id = luwte.facility() for no key update $$;
  comment on function luwte.house_lock is 'Who changes accounts of a house does it one after the other';

  create function luwte.account_set_roles(target uuid, roles varchar[]) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    if target = luwte.account() then
      raise exception 'Nobody changes the own roles' using errcode = 'insufficient_privilege';
    end if;
    update luwte.account_house h set version = h.version + 1
      where h.facility_id = luwte.facility() and h.account_id = target returning h.version into changed;
    delete from luwte.account_role r where r.facility_id = luwte.facility() and r.account_id = target
      and r.role <> all (account_set_roles.roles);
    insert into luwte.account_role (account_id, facility_id, role)
      select target, luwte.facility(), unnest(account_set_roles.roles) on conflict do nothing;
    return changed;
  end $$;

  create function luwte.account_block(target uuid, now timestamptz) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    update luwte.account_house h set version = h.version + 1, blocked_at = account_block.now, block_reason = 'admin'
      where h.facility_id = luwte.facility() and h.account_id = target and target <> luwte.account()
      returning h.version into changed;
    perform luwte.account_sessions_end(target, account_block.now);
    return changed;
  end $$;

  create function luwte.account_unblock(target uuid) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    update luwte.account_house h set version = h.version + 1, blocked_at = null, block_reason = null
      where h.facility_id = luwte.facility() and h.account_id = target and target <> luwte.account()
      returning h.version into changed;
    return changed;
  end $$;

  create function luwte.account_sessions(target uuid) returns table (id uuid, house_name varchar, browser varchar,
      system varchar, created_at timestamptz, last_seen_at timestamptz)
    language plpgsql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    perform luwte.acts_as_admin();
    return query select s.id, f.name, s.browser, s.system, s.created_at, s.last_seen_at
      from luwte.session s join luwte.facility f on f.id = s.facility_id
      where s.account_id = target and s.facility_id = luwte.facility() and s.ended_at is null
      order by s.last_seen_at desc, s.id;
  end $$;

  create function luwte.account_session_end(target uuid, id uuid, now timestamptz) returns boolean language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    perform luwte.acts_as_admin();
    update luwte.session s set ended_at = coalesce(s.ended_at, account_session_end.now)
      where s.id = account_session_end.id and s.account_id = target and s.facility_id = luwte.facility();
    return found;
  end $$;

  create function luwte.account_sessions_end(target uuid, now timestamptz) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare ended int;
  begin
    perform luwte.acts_as_admin();
    update luwte.session s set ended_at = account_sessions_end.now
      where s.account_id = target and s.facility_id = luwte.facility() and s.ended_at is null;
    get diagnostics ended = row_count;
    return ended;
  end $$;

  revoke execute on function luwte.house_lock, luwte.account_set_roles, luwte.account_block, luwte.account_unblock,
    luwte.account_sessions, luwte.account_session_end, luwte.account_sessions_end from public;
  grant execute on function luwte.house_lock, luwte.account_set_roles, luwte.account_block, luwte.account_unblock,
    luwte.account_sessions, luwte.account_session_end, luwte.account_sessions_end to luwte_app;
`;
