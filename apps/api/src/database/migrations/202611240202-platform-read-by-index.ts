import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOOKS_FOR_NEWS = ['outbox_from(text)', 'outbox_since(uuid, text)'];
const PLANS = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin'];

/**
 * What looks for news in a table that grows with every act reads by index, whatever the statistics say: in a log that grew
 * faster than it was analysed the planner read all seals for every new entry, and kept a processor busy with it.
 */
export class ReadByIndex1764000000452 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const plan of PLANS) await runner.query(`alter function luwte.audit_waiting() set ${plan} = off`);
    for (const name of LOOKS_FOR_NEWS)
      await runner.query(`alter function luwte.${name} set enable_seqscan = off`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const plan of PLANS) await runner.query(`alter function luwte.audit_waiting() reset ${plan}`);
    for (const name of LOOKS_FOR_NEWS)
      await runner.query(`alter function luwte.${name} reset enable_seqscan`);
  }
}
