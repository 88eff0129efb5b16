import { Client } from 'pg';
import { ownerDataSource } from './data-source';
import { ensureRoles } from './roles';
import { ensureJobsSchema } from './jobs-schema';

/**
 * Brings the database to the newest schema, one instance at a time (the others wait).
 * @param databaseUrl connection string of the owner
 * @returns the names of the migrations that ran
 */
export async function migrate(databaseUrl: string, masterKey: Buffer): Promise<string[]> {
  const lock = new Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('luwte.migrate'))`);
    await ensureRoles(databaseUrl, masterKey);
    await lock.query('create schema if not exists luwte');
    const dataSource = await ownerDataSource(databaseUrl).initialize();
    try {
      const ran = await dataSource.runMigrations();
      await ensureJobsSchema(databaseUrl);
      return ran.map(({ name }) => name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
