import { migrate, readConfig } from '@luwte/apps/api';
import { withDatabase } from '../start/own-server';

/** Migrates the database and says what ran. */
export async function migrateCommand(): Promise<void> {
  await withDatabase(async (env) => {
    const config = readConfig(env);
    if (config.ownerDatabaseUrl === null)
      throw new Error('DATABASE_URL is missing: migrating needs the owner of the database');
    const ran = await migrate(config.ownerDatabaseUrl, config.masterKey);
    process.stdout.write(
      ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}\n`,
    );
  });
}
