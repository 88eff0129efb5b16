import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which languages a version was published in although some of its texts were missing there. */
export class WaiveHouseRulesLanguages1764000000603 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table luwte.house_rule_version add column waived jsonb not null default '[]',
        add constraint house_rule_version_waived check (jsonb_typeof(waived) = 'array');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table luwte.house_rule_version drop column waived');
  }
}
