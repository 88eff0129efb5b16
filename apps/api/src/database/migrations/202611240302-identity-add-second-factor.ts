import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second factor and its recovery codes: secrets sealed, codes as keyed hashes, each step and each code counted once. */
export class AddIdentitySecondFactor1764000000502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(OWN);
    await runner.query(SIGNING_IN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function luwte.sign_in_credentials;
      drop function luwte.own_password_set, luwte.factor_drop, luwte.recovery_renew, luwte.recovery_use,
        luwte.factor_use, luwte.factor_confirm, luwte.factor_begin, luwte.own_credentials;
      drop table luwte.account_recovery_code;
      alter table luwte.account drop constraint account_factor, drop column factor_next_at, drop column factor_next,
        drop column factor_step, drop column factor_since, drop column factor_secret;
    `);
    await runner.query(SIGNING_IN_BEFORE);
  }
}

const TABLES = `
  alter table luwte.account
    add column factor_secret bytea,
    add column factor_since timestamptz,
    add column factor_step bigint not null default 0,
    add column factor_next bytea,
    add column factor_next_at timestamptz,
    add constraint account_factor check (
      (factor_secret is null) = (factor_since is null) and (factor_next is null) = (factor_next_at is null));
  comment on column luwte.account.factor_step is 'The last time step whose code was used; none before it counts again';

  create table luwte.account_recovery_code (
    account_id uuid not null constraint account_recovery_code_account references luwte.account (id),
    hash bytea not null constraint account_recovery_code_size check (octet_length(hash) = 32),
    used_at timestamptz,
    constraint account_recovery_code_pk primary key (account_id, hash)
  );
  alter table luwte.account_recovery_code enable row level security;
`;

const OWN = `
  create function luwte.own_credentials() returns table (email varchar, name varchar, password_hash varchar,
      factor_secret bytea, factor_since timestamptz, factor_next bytea, factor_next_at timestamptz, codes_left int)
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.email, a.name, a.password_hash, a.factor_secret, a.factor_since, a.factor_next, a.factor_next_at,
      (select count(*)::int from luwte.account_recovery_code c where c.account_id = a.id and c.used_at is null)
    from luwte.account a where a.id = luwte.account()
  $$;

  create function luwte.factor_begin(secret bytea, now timestamptz) returns boolean language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account a set factor_next = factor_begin.secret, factor_next_at = factor_begin.now
    where a.id = luwte.account() and a.factor_secret is null returning true
  $$;

  create function luwte.recovery_renew(codes bytea[]) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    delete from luwte.account_recovery_code c where c.account_id = luwte.account();
    insert into luwte.account_recovery_code (account_id, hash) select luwte.account(), unnest(recovery_renew.codes);
  $$;

  create function luwte.factor_confirm(secret bytea, step bigint, codes bytea[], now timestamptz) returns boolean
    language plpgsql security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
  begin
    update luwte.account a set factor_secret = a.factor_next, factor_since = factor_confirm.now,
        factor_step = factor_confirm.step, factor_next = null, factor_next_at = null
      where a.id = luwte.account() and a.factor_secret is null and a.factor_next = factor_confirm.secret;
    if not found then return false; end if;
    perform luwte.recovery_renew(codes);
    return true;
  end $$;

  create function luwte.factor_use(step bigint) returns boolean language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account a set factor_step = factor_use.step
    where a.id = luwte.account() and a.factor_secret is not null and a.factor_step < factor_use.step returning true
  $$;

  create function luwte.recovery_use(code bytea, now timestamptz) returns boolean language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account_recovery_code c set used_at = recovery_use.now
    where c.account_id = luwte.account() and c.hash = recovery_use.code and c.used_at is null returning true
  $$;

  create function luwte.factor_drop() returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    delete from luwte.account_recovery_code c where c.account_id = luwte.account();
    update luwte.account a set factor_secret = null, factor_since = null, factor_next = null, factor_next_at = null
    where a.id = luwte.account();
  $$;

  create function luwte.own_password_set(hash text) returns void language sql
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    update luwte.account a set password_hash = own_password_set.hash, version = a.version + 1
    where a.id = luwte.account()
  $$;

  revoke execute on function luwte.own_credentials, luwte.factor_begin, luwte.factor_confirm, luwte.factor_use,
    luwte.recovery_use, luwte.recovery_renew, luwte.factor_drop, luwte.own_password_set from public;
  grant execute on function luwte.own_credentials, luwte.factor_begin, luwte.factor_confirm, luwte.factor_use,
    luwte.recovery_use, luwte.recovery_renew, luwte.factor_drop, luwte.own_password_set to luwte_app;
`;

const SIGNING_IN = `
  drop function luwte.sign_in_credentials;
  create function luwte.sign_in_credentials(email text)
    returns table (account_id uuid, password_hash varchar, factor_secret bytea, facility_id uuid, time_zone varchar,
      roles varchar[])
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.id, a.password_hash, a.factor_secret, h.id, h.time_zone, h.roles
    from luwte.account a cross join lateral luwte.account_houses(a.id) h
    where a.email = sign_in_credentials.email and a.active
    order by (select max(s.created_at) from luwte.session s where s.account_id = a.id and s.facility_id = h.id)
      desc nulls last, h.name, h.id
    limit 1
  $$;
  comment on function luwte.sign_in_credentials is
    'The account of an address, in the house where it last signed in of those that let it in';
  revoke execute on function luwte.sign_in_credentials from public;
  grant execute on function luwte.sign_in_credentials to luwte_app;
`;

const SIGNING_IN_BEFORE = `
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
