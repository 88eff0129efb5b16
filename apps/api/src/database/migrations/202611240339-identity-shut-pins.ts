import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is shut out of a house does not switch in on its devices by PIN either. */
export class ShutIdentityPins1764000000539 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      pins(`join luwte.account_house h
      on h.account_id = a.id and h.facility_id = luwte.facility() and h.blocked_at is null`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(pins(''));
  }
}

const pins = (member: string): string => `
  create or replace function luwte.pin_holders() returns table (id uuid, name varchar) language sql stable
    security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select a.id, a.name from luwte.account_pin p join luwte.account a on a.id = p.account_id and a.active
    ${member}
    where exists (
      select 1 from luwte.account_role r where r.account_id = a.id and r.facility_id = luwte.facility())
  $$;

  create or replace function luwte.pin_credentials(account uuid) returns table (pin_hash varchar, roles varchar[])
    language sql stable security definer set search_path = luwte, pg_catalog, pg_temp
  as $$
    select p.pin_hash, luwte.roles_of(a.id, luwte.facility())
    from luwte.account_pin p join luwte.account a on a.id = p.account_id and a.active
    ${member}
    where a.id = pin_credentials.account and exists (
      select 1 from luwte.account_role r where r.account_id = a.id and r.facility_id = luwte.facility())
  $$;
`;
