import { rm } from 'node:fs/promises';
import type { PostgresOfRun } from './postgres.setup';

/** Stops the run's PostgreSQL and throws its data away. */
export default async function teardown(): Promise<void> {
  const run = (globalThis as { luwtePostgres?: PostgresOfRun }).luwtePostgres;
  if (!run) return;
  await run.server.stop();
  await rm(run.directory, { recursive: true, force: true });
}
