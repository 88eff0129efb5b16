import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '../database/embedded-server';
import { localSecrets } from './local-secrets';

const DATABASE = 'luwte';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Runs `work` with an environment that names a database: the one of `DATABASE_URL`, or this house's own server, which
 * runs as long as the work does.
 */
export async function withDatabase<Result>(work: (env: Environment) => Promise<Result>): Promise<Result> {
  if (process.env['DATABASE_URL'] !== undefined) return work(process.env);
  const { postgres, env } = await startOwnServer();
  try {
    return await work({ ...process.env, ...env });
  } finally {
    await postgres.stop();
  }
}

interface OwnServer {
  readonly postgres: EmbeddedServer;
  readonly env: Environment;
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
