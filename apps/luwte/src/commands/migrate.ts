import { migrate, readConfig } from '@luwte/apps/api';

/** Migrates the database of `DATABASE_URL` and says what ran. */
export async function migrateCommand(): Promise<void> {
  const config = readConfig(process.env);
  if (config.ownerDatabaseUrl === null)
    throw new Error('DATABASE_URL is missing: migrating needs the owner of the database');
  const ran = await migrate(config.ownerDatabaseUrl, config.masterKey);
  process.stdout.write(ran.length === 0 ? 'The database is up to date.\n' : `Migrated: ${ran.join(', ')}\n`);
}
