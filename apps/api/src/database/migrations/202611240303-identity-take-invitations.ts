import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Links that let somebody in: to join a house, or to choose a new password. A link is known by the hash of its token
 * alone and works once; who is invited is forgotten when it is closed. The list of accounts shows both.
 */
export class TakeIdentityInvitations1764000000503 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(ADMINISTRATION);
    await runner.query(INVITED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.link_password, luwte.link_join, luwte.link_accept, luwte.link_fail, luwte.link_credentials,
          luwte.link_find;
      drop function luwte.account_factor_reset, luwte.account_password_link, luwte.invitation_withdraw,
        luwte.invitation_link, luwte.invitation_create, luwte.house_accounts, luwte.shut_out_elsewhere,
        luwte.kept_elsewhere;
      drop table luwte.account_invitation;
    `);
  }
}

const TABLE = `
  create table luwte.account_invitation (
    id uuid constraint account_invitation_pk primary key,
    facility_id uuid not null constraint account_invitation_facility references luwte.facility (id),
    kind varchar(10) not null constraint account_invitation_kind check (kind in ('join', 'password')),
    account_id uuid constraint account_invitation_account references luwte.account (id),
    email varchar(254),
    name varchar(80),
    roles varchar[] not null default '{}' constraint account_invitation_roles check (roles <@ array[
      'front-desk', 'floor-worker', 'nurse', 'shift-lead', 'manager', 'coordinator', 'peer-worker', 'volunteer',
      'privacy-officer', 'municipality', 'admin']::varchar[]),
    token_hash bytea constraint account_invitation_token unique
      constraint account_invitation_token_size check (octet_length(token_hash) = 32),
    created_by uuid not null,
    created_at timestamptz not null,
    link_until timestamptz,
    tries int not null default 0,
    closed_at timestamptz,
    closed_as varchar(10) constraint account_invitation_closing check (closed_as in ('used', 'withdrawn', 'replaced')),
    version int not null default 1,
    constraint account_invitation_closed check ((closed_at is null) = (closed_as is null)),
    constraint account_invitation_link check ((token_hash is null) = (link_until is null) or closed_at is not null),
    constraint account_invitation_whom check (case
      when closed_at is not null then email is null and name is null and token_hash is null
      when kind = 'join' then account_id is null and email is not null and name is not null and cardinality(roles) > 0
      else account_id is not null and email is null and token_hash is not null end)
  );
  create unique index account_invitation_open on luwte.account_invitation (facility_id, email)
    where kind = 'join' and closed_at is null;
  create unique index account_invitation_password on luwte.account_invitation (account_id)
    where kind = 'password' and closed_at is null;
  alter table luwte.account_invitation enable row level security;
  create policy house on luwte.account_invitation using (facility_id = luwte.facility());
`;

const ADMINISTRATION = `
  create function luwte.kept_elsewhere(account uuid, facility uuid) returns boolean language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.home_facility_id is distinct from kept_elsewhere.facility and exists (
      select 1 from luwte.account_house h where h.account_id = a.id and h.facility_id <> kept_elsewhere.facility
        and h.blocked_at is null)
    from luwte.account a where a.id = kept_elsewhere.account
  $$;

  create function luwte.shut_out_elsewhere(account uuid, facility uuid, now timestamptz) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account_house h set blocked_at = shut_out_elsewhere.now, block_reason = 'reset-elsewhere',
        version = h.version + 1
      where h.account_id = shut_out_elsewhere.account and h.facility_id <> shut_out_elsewhere.facility
        and h.blocked_at is null;
    update luwte.session s set ended_at = shut_out_elsewhere.now
      where s.account_id = shut_out_elsewhere.account and s.ended_at is null;
  $$;
  comment on function luwte.shut_out_elsewhere is
    'After one house gave somebody a new way in, other houses decide themselves to let them in again';

  create function luwte.house_accounts(now timestamptz) returns table (id uuid, kind text, version int, name varchar,
      email varchar, roles varchar[], status text, block_reason varchar, second_factor boolean, since timestamptz,
      last_seen_at timestamptz, link_until timestamptz, last_admin boolean, kept_elsewhere boolean)
    language plpgsql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    perform luwte.acts_as_admin();
    return query
      select a.id, 'account', h.version, a.name, a.email, luwte.roles_of(a.id, h.facility_id),
        case when h.blocked_at is null then 'active' else 'blocked' end, h.block_reason, a.factor_since is not null,
        h.since,
        (select max(s.last_seen_at) from luwte.session s where s.account_id = a.id and s.facility_id = h.facility_id),
        (select i.link_until from luwte.account_invitation i where i.account_id = a.id and i.kind = 'password'
          and i.closed_at is null and i.link_until > house_accounts.now),
        a.id in (select luwte.admins_of(h.facility_id)) and (select count(*) from luwte.admins_of(h.facility_id)) = 1,
        luwte.kept_elsewhere(a.id, h.facility_id)
      from luwte.account_house h join luwte.account a on a.id = h.account_id
      where h.facility_id = luwte.facility() and a.active
      union all
      select i.id, 'invitation', i.version, i.name, i.email, i.roles,
        case when i.link_until > house_accounts.now then 'invited' else 'lapsed' end, null, false, i.created_at,
        null, case when i.link_until > house_accounts.now then i.link_until end, false, false
      from luwte.account_invitation i
      where i.facility_id = luwte.facility() and i.kind = 'join' and i.closed_at is null;
  end $$;

  create function luwte.invitation_create(id uuid, email text, name text, roles varchar[], now timestamptz)
    returns void language plpgsql security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    perform luwte.acts_as_admin();
    if exists (select 1 from luwte.account a join luwte.account_house h on h.account_id = a.id
        where a.email = invitation_create.email and h.facility_id = luwte.facility()) then
      raise exception 'The account is here' using errcode = 'check_violation', constraint = 'account_is_here';
    end if;
    insert into luwte.account_invitation (id, facility_id, kind, email, name, roles, created_by, created_at)
      values (invitation_create.id, luwte.facility(), 'join', invitation_create.email, invitation_create.name,
        invitation_create.roles, luwte.account(), invitation_create.now);
  end $$;

  create function luwte.invitation_link(id uuid, token_hash bytea, until timestamptz) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    update luwte.account_invitation i set token_hash = invitation_link.token_hash, link_until = invitation_link.until,
        tries = 0, version = i.version + 1
      where i.id = invitation_link.id and i.facility_id = luwte.facility() and i.kind = 'join' and i.closed_at is null
      returning i.version into changed;
    return changed;
  end $$;

  create function luwte.invitation_withdraw(id uuid, now timestamptz) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    update luwte.account_invitation i set closed_at = invitation_withdraw.now, closed_as = 'withdrawn', email = null,
        name = null, token_hash = null, version = i.version + 1
      where i.id = invitation_withdraw.id and i.facility_id = luwte.facility() and i.kind = 'join'
        and i.closed_at is null
      returning i.version into changed;
    return changed;
  end $$;

  create function luwte.account_password_link(id uuid, target uuid, token_hash bytea, now timestamptz,
      until timestamptz) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    if target = luwte.account() or luwte.kept_elsewhere(target, luwte.facility()) then
      raise exception 'Not by this administrator' using errcode = 'insufficient_privilege';
    end if;
    update luwte.account_house h set version = h.version + 1
      where h.facility_id = luwte.facility() and h.account_id = target returning h.version into changed;
    if changed is null then return null; end if;
    update luwte.account_invitation i set closed_at = account_password_link.now, closed_as = 'replaced',
        token_hash = null
      where i.account_id = target and i.kind = 'password' and i.closed_at is null;
    insert into luwte.account_invitation (id, facility_id, kind, account_id, token_hash, created_by, created_at,
        link_until)
      values (account_password_link.id, luwte.facility(), 'password', target, account_password_link.token_hash,
        luwte.account(), account_password_link.now, account_password_link.until);
    return changed;
  end $$;

  create function luwte.account_factor_reset(target uuid, now timestamptz) returns int language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare changed int;
  begin
    perform luwte.acts_as_admin();
    if target = luwte.account() or luwte.kept_elsewhere(target, luwte.facility()) then
      raise exception 'Not by this administrator' using errcode = 'insufficient_privilege';
    end if;
    update luwte.account_house h set version = h.version + 1
      where h.facility_id = luwte.facility() and h.account_id = target returning h.version into changed;
    if changed is null then return null; end if;
    delete from luwte.account_recovery_code c where c.account_id = target;
    update luwte.account a set factor_secret = null, factor_since = null, factor_next = null, factor_next_at = null
      where a.id = target;
    perform luwte.shut_out_elsewhere(target, luwte.facility(), account_factor_reset.now);
    return changed;
  end $$;

  revoke execute on function luwte.kept_elsewhere, luwte.shut_out_elsewhere, luwte.house_accounts,
    luwte.invitation_create, luwte.invitation_link, luwte.invitation_withdraw, luwte.account_password_link,
    luwte.account_factor_reset from public;
  grant execute on function luwte.house_accounts, luwte.invitation_create, luwte.invitation_link,
    luwte.invitation_withdraw, luwte.account_password_link, luwte.account_factor_reset to luwte_app;
`;

const INVITED = `
  create function luwte.link_find(token_hash bytea) returns table (id uuid, kind varchar, facility_id uuid,
      house_name varchar, time_zone varchar, account_id uuid, email varchar, name varchar, roles varchar[],
      link_until timestamptz)
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select i.id, i.kind, f.id, f.name, f.time_zone, i.account_id, coalesce(i.email, a.email), coalesce(i.name, a.name),
      i.roles, i.link_until
    from luwte.account_invitation i join luwte.facility f on f.id = i.facility_id
    left join luwte.account a on a.id = i.account_id
    where i.token_hash = link_find.token_hash and i.closed_at is null
  $$;

  create function luwte.link_credentials(token_hash bytea)
    returns table (account_id uuid, password_hash varchar, factor_secret bytea)
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.id, a.password_hash, a.factor_secret
    from luwte.account_invitation i join luwte.account a on a.email = i.email and a.active
    where i.token_hash = link_credentials.token_hash and i.kind = 'join' and i.closed_at is null
  $$;

  create function luwte.link_fail(token_hash bytea, most int) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account_invitation i set tries = i.tries + 1,
      token_hash = case when i.tries + 1 < most or i.kind = 'password' then i.token_hash end,
      link_until = case when i.tries + 1 < most or i.kind = 'password' then i.link_until end
    where i.token_hash = link_fail.token_hash and i.closed_at is null
  $$;

  create function luwte.link_accept(token_hash bytea, account uuid, name text, language text, password_hash text,
      now timestamptz) returns boolean language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare link luwte.account_invitation;
  begin
    select * into link from luwte.account_invitation i
      where i.token_hash = link_accept.token_hash and i.kind = 'join' and i.closed_at is null
        and i.link_until > link_accept.now for update;
    if not found then return false; end if;
    insert into luwte.account (id, email, name, password_hash, preferences, home_facility_id)
      values (account, link.email, link_accept.name, link_accept.password_hash,
        jsonb_build_object('language', link_accept.language), link.facility_id);
    insert into luwte.account_house (facility_id, account_id, since) values (link.facility_id, account, link_accept.now);
    insert into luwte.account_role (account_id, facility_id, role) select account, link.facility_id, unnest(link.roles);
    update luwte.account_invitation i set closed_at = link_accept.now, closed_as = 'used', email = null, name = null,
        token_hash = null where i.id = link.id;
    return true;
  end $$;

  create function luwte.link_join(token_hash bytea, account uuid, now timestamptz) returns boolean language plpgsql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare link luwte.account_invitation;
  begin
    select i.* into link from luwte.account_invitation i join luwte.account a on a.email = i.email
      where i.token_hash = link_join.token_hash and i.kind = 'join' and i.closed_at is null
        and i.link_until > link_join.now and a.id = link_join.account and a.active for update of i;
    if not found then return false; end if;
    insert into luwte.account_house (facility_id, account_id, since)
      values (link.facility_id, link_join.account, link_join.now);
    insert into luwte.account_role (account_id, facility_id, role)
      select link_join.account, link.facility_id, unnest(link.roles);
    update luwte.account_invitation i set closed_at = link_join.now, closed_as = 'used', email = null, name = null,
        token_hash = null where i.id = link.id;
    return true;
  end $$;

  create function luwte.link_password(token_hash bytea, password_hash text, now timestamptz) returns boolean
    language plpgsql security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  declare link luwte.account_invitation;
  begin
    select * into link from luwte.account_invitation i
      where i.token_hash = link_password.token_hash and i.kind = 'password' and i.closed_at is null
        and i.link_until > link_password.now for update;
    if not found then return false; end if;
    update luwte.account a set password_hash = link_password.password_hash, version = a.version + 1
      where a.id = link.account_id;
    perform luwte.shut_out_elsewhere(link.account_id, link.facility_id, link_password.now);
    update luwte.account_invitation i set closed_at = link_password.now, closed_as = 'used', token_hash = null
      where i.id = link.id;
    return true;
  end $$;

  revoke execute on function luwte.link_find, luwte.link_credentials, luwte.link_fail, luwte.link_accept,
    luwte.link_join, luwte.link_password from public;
  grant execute on function luwte.link_find, luwte.link_credentials, luwte.link_fail, luwte.link_accept,
    luwte.link_join, luwte.link_password to luwte_app;
`;
