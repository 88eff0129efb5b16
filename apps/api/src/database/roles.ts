import { deriveKey } from '@luwte/platform/api';
import { Client } from 'pg';

/** The database roles beside the owner: what the API, the jobs and the reports connect as. */
export const DATABASE_ROLES = ['luwte_app', 'luwte_jobs', 'luwte_report'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** The role's password: derived from the master key, so that one secret is enough to run a house. */
function passwordOf(role: DatabaseRole, masterKey: Buffer): string {
  return deriveKey(masterKey, `database-role/${role}`).toString('base64url');
}

/** The connection string of `role` to the database that the owner's `databaseUrl` names. */
export function roleUrl(databaseUrl: string, role: DatabaseRole, masterKey: Buffer): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = passwordOf(role, masterKey);
  return url.toString();
}

/**
 * Makes the roles with no right to bypass row level security, or sets their passwords anew. Roles belong to the
 * whole server; running this twice, or from two instances at once, leaves the same state.
 */
export async function ensureRoles(databaseUrl: string, masterKey: Buffer): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtext('luwte.roles'))`);
    for (const role of DATABASE_ROLES) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      const password = client.escapeLiteral(passwordOf(role, masterKey));
      const verb = rowCount ? 'alter' : 'create';
      await client.query(`${verb} role ${role} login nocreatedb nocreaterole password ${password}`);
      await client.query(`alter role ${role} set search_path = luwte, public`);
      await client.query(`alter role ${role} set idle_in_transaction_session_timeout = '30s'`);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}
