import { migrate, readConfig } from '@luwte/apps/api';
import { provisionAccount, provisionHouse } from '@luwte/identity/api';
import { DEMO_DOMAIN, normalEmail } from '@luwte/identity/domain';
import type { Id } from '@luwte/platform/kernel';
import { Client } from 'pg';
import { withDatabase } from '../start/own-server';
import { askPassword } from './ask-password';

/** Who shall look after which house. */
export interface NewAdmin {
  readonly email: string;
  readonly name: string;
  readonly house: string;
  /** IANA time zone of the house. */
  readonly timeZone: string;
}

/** Makes a house and the account that looks after it; says so. */
export async function createAdminCommand(admin: NewAdmin): Promise<void> {
  const password = await askPassword();
  await withDatabase(async (env) => {
    const config = readConfig(env);
    if (config.ownerDatabaseUrl === null)
      throw new Error('DATABASE_URL is missing: adding a house needs the owner of the database');
    await migrate(config.ownerDatabaseUrl, config.masterKey);
    await createAdmin(config.ownerDatabaseUrl, admin, password);
    process.stdout.write(`${normalEmail(admin.email)} looks after ${admin.house}.\n`);
  });
}

/**
 * Makes the house, unless there is one of that name, and its administrator, together or not at all.
 * @returns the id of the house
 * @throws Invalid when address, name, password or time zone do not keep their limits
 */
export async function createAdmin(
  ownerDatabaseUrl: string,
  { email, name, house, timeZone }: NewAdmin,
  password: string,
): Promise<Id> {
  if (normalEmail(email).endsWith(`@${DEMO_DOMAIN}`))
    throw new Error(`Addresses of ${DEMO_DOMAIN} belong to the demonstration`);
  const owner = new Client({ connectionString: ownerDatabaseUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    const { rows } = await owner.query<{ id: Id }>('select id from luwte.facility where name = $1', [house]);
    const facilityId = rows[0]?.id ?? (await provisionHouse(owner, { name: house, timeZone }));
    await provisionAccount(owner, { email, name, password, facilityId, roles: ['admin'] });
    await owner.query('commit');
    return facilityId;
  } finally {
    await owner.end();
  }
}
