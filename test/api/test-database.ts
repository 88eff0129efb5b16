import { randomBytes } from 'node:crypto';
import { migrate } from '@luwte/apps/api';
import { KEY_BYTES } from '@luwte/platform/api';
import { Client } from 'pg';

/** The master key of tests. */
export const TEST_MASTER_KEY = Buffer.alloc(KEY_BYTES, 'luwte-test-key');

const TEMPLATE = 'luwte_test_template';

/** A database of its own, cloned from a migrated template. */
export interface TestDatabase {
  /** Connection string of the owner. */
  readonly ownerUrl: string;
  /** Runs SQL as the owner, who passes row level security when a superuser. */
  sql<Row extends Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** Clones a fresh database. @throws when the server's own database is not plainly one for tests. */
export async function testDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (!serverUrl) throw new Error('The PostgreSQL of the test run is missing');
  const name = `luwte_test_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    await admin.query(`select pg_advisory_lock(hashtext('luwte.test-template'))`);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [
      TEMPLATE,
    ]);
    if (!rowCount) await buildTemplate(admin, serverUrl);
    await admin.query(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await admin.end();
  }
  return open(serverUrl, name);
}

async function buildTemplate(admin: Client, serverUrl: string): Promise<void> {
  await admin.query(`drop database if exists ${TEMPLATE}`);
  await admin.query(`create database ${TEMPLATE}`);
  await migrate(urlOf(serverUrl, TEMPLATE), TEST_MASTER_KEY);
  await admin.query(`alter database ${TEMPLATE} is_template true`);
}

async function open(serverUrl: string, name: string): Promise<TestDatabase> {
  const ownerUrl = urlOf(serverUrl, name);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  return {
    ownerUrl,
    async sql<Row extends Record<string, unknown>>(text: string, params: readonly unknown[] = []) {
      const { rows } = await owner.query<Row>(text, [...params]);
      return rows;
    },
    async drop() {
      await owner.end();
      const admin = new Client({ connectionString: serverUrl });
      await admin.connect();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
    },
  };
}

function urlOf(serverUrl: string, name: string): string {
  if (!name.includes('test')) throw new Error(`Refusing a database that is not for tests: ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
