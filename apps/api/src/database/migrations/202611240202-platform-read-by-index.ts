import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOOKS_FOR_NEWS = ['outbox_from(text)', 'outbox_since(uuid, text)', 'audit_waiting()'];

/**
 * What looks for news in a table that grows with every act reads by index, whatever the statistics say: in a log that grew
 * faster than it was analysed the planner read all seals for every new entry, and kept a processor busy with it. Which entries
 * of a house still lack a seal is left to the sealer, who looks at that house alone.
 */
export class ReadByIndex1764000000452 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(waiting(''));
    for (const name of LOOKS_FOR_NEWS)
      await runner.query(`alter function luwte.${name} set enable_seqscan = off`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(waiting('and not exists (select 1 from luwte.audit_seal s where s.entry_id = e.id)'));
    for (const name of LOOKS_FOR_NEWS)
      await runner.query(`alter function luwte.${name} reset enable_seqscan`);
  }
}

function waiting(unsealed: string): string {
  return `
    create or replace function luwte.audit_waiting(out now text, out houses uuid[]) language sql stable
      security definer set search_path = luwte, pg_catalog, pg_temp
    as $$
      select pg_snapshot_xmin(pg_current_snapshot())::text, array(
        select distinct e.facility_id from luwte.audit_entry e
        where e.xid >= (select luwte.audit_sealed_before()) ${unsealed}
      )
    $$`;
}
