import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changes the password shuts out whoever knew it: a PIN that was chosen with the old one goes too. */
export class RenewPin1764000000662 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      ownPasswordSet('delete from luwte.account_pin p where p.account_id = luwte.account();'),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ownPasswordSet(''));
  }
}

function ownPasswordSet(more: string): string {
  return `
    create or replace function luwte.own_password_set(hash text) returns void language sql
      security definer set search_path = luwte, pg_catalog, pg_temp
    as $$
      ${more}
      update luwte.account a set password_hash = own_password_set.hash, version = a.version + 1
      where a.id = luwte.account()
    $$`;
}
