import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createApp, migrate, readConfig } from '@luwte/apps/api';
import { Client } from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../database/embedded-server';
import { localSecrets } from './local-secrets';

const DATABASE = 'luwte';

/** Serves the house until it is told to stop: database, schema, demo data on the first run, API and pages on one port. */
export async function startCommand(): Promise<void> {
  const server = process.env['DATABASE_URL'] === undefined ? await startOwnServer() : null;
  try {
    const webRoot = process.env['LUWTE_WEB_ROOT'] ?? builtWebRoot();
    const config = readConfig({
      ...process.env,
      ...server?.env,
      ...(webRoot !== null && { LUWTE_WEB_ROOT: webRoot }),
    });
    if (config.ownerDatabaseUrl !== null) await migrate(config.ownerDatabaseUrl, config.masterKey);
    const app = await createApp(config);
    await app.listen(config.port, config.host);
    const port = new URL(await app.getUrl()).port;
    process.stdout.write(`Luwte is ready: http://localhost:${port}\n`);
    await new Promise<void>((stopped) => {
      const stop = (): void => void app.close().finally(stopped);
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    });
  } finally {
    await server?.postgres.stop();
  }
}

interface OwnServer {
  readonly postgres: EmbeddedServer;
  readonly env: Readonly<Record<string, string>>;
}

async function startOwnServer(): Promise<OwnServer> {
  const data = resolve(process.env['LUWTE_DATA'] ?? '.luwte');
  const secrets = await localSecrets(data);
  const postgres = await startEmbeddedServer({
    directory: join(data, 'postgres'),
    password: secrets.databasePassword,
    onError: (message) => process.stderr.write(`${message}\n`),
  });
  await ensureDatabase(postgres.url('postgres'));
  return {
    postgres,
    env: {
      DATABASE_URL: postgres.url(DATABASE),
      LUWTE_MASTER_KEY: process.env['LUWTE_MASTER_KEY'] ?? secrets.masterKey,
    },
  };
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** The web app beside this bundle, or null when it was not built. */
function builtWebRoot(): string | null {
  const path = resolve(import.meta.dirname, '../apps/web/browser');
  return existsSync(join(path, 'index.html')) ? path : null;
}
