import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbeddedServer } from '@luwte/apps/luwte';

/** What the set-up hands to the teardown within the one process that starts the workers. */
export interface PostgresOfRun {
  server: EmbeddedServer;
  directory: string;
}

/** One PostgreSQL per run, thrown away afterwards. `TEST_DATABASE_URL` takes a server of one's own instead. */
export default async function setup(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const directory = await mkdtemp(join(tmpdir(), 'luwte-test-'));
  await chmod(directory, 0o711);
  const server = await startEmbeddedServer({
    directory: join(directory, 'cluster'),
    password: randomBytes(12).toString('hex'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
    onError: (message) => process.stderr.write(`${message}\n`),
  });
  (globalThis as { luwtePostgres?: PostgresOfRun }).luwtePostgres = { server, directory };
  process.env['TEST_DATABASE_URL'] = server.url('postgres');
}
