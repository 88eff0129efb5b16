import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ApiConfig, createApp, migrate, readConfig } from '@luwte/apps/api';
import { withDatabase } from '../start/own-server';

/** A house's program for one command: on its database, without jobs and without a port. */
export interface HouseOfCommand {
  readonly app: NestFastifyApplication;
  readonly config: ApiConfig;
}

/**
 * Runs `work` with the whole program on the newest schema, silent but for errors.
 * @throws ConfigError for settings that cannot be; what the program refuses to start on (demo accounts in production)
 */
export async function onHouse<Result>(work: (house: HouseOfCommand) => Promise<Result>): Promise<Result> {
  return withDatabase(async (env) => {
    const config = readConfig({ LUWTE_LOG: 'error', ...env, LUWTE_JOBS: 'off' });
    if (config.ownerDatabaseUrl !== null) await migrate(config.ownerDatabaseUrl, config.masterKey);
    const app = await createApp(config);
    try {
      return await work({ app, config });
    } finally {
      await app.close();
    }
  });
}
