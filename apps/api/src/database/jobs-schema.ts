import { JOBS_SCHEMA } from '@luwte/platform/api';
import { Client } from 'pg';

/** Gives the jobs role the one schema in which it may change structure: the job queue keeps its own tables there. */
export async function ensureJobsSchema(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`grant luwte_jobs to current_user`);
    await client.query(`create schema if not exists ${JOBS_SCHEMA} authorization luwte_jobs`);
  } finally {
    await client.end();
  }
}
