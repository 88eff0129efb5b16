import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ApiConfig, migrate, readConfig } from '@luwte/apps/api';
import { type EmbeddedServer, startEmbeddedServer } from '@luwte/apps/luwte';
import { provisionAccount, provisionHouse } from '@luwte/identity/api';
import { deriveKey } from '@luwte/platform/api';
import { Client } from 'pg';
import { temporaryFolder } from './program';

/** Handles from these parts: 48 x 50 x numbers, so that searches meet both rare and common trigrams. */
const FIRST =
  'Vogel Kees Mo Bram Duif Kapitein Lange Jan Piet Sjakie Willem Ali Rooie Zwarte Blauwe Kleine Grote Stille Snelle Oude Jonge Dikke Dunne Wilde'.split(
    ' ',
  );
const SECOND =
  'Haven Kade Brug Toren Markt Plein Singel Dijk Polder Molen Anker Zeil Roer Mast Stuur Boei Vloed Eb Storm Wind Regen Zon Maan Ster'.split(
    ' ',
  );

/** The handle of the visitor with this number. */
export function benchHandle(n: number): string {
  return `${FIRST[n % FIRST.length]} ${SECOND[Math.floor(n / FIRST.length) % SECOND.length]} ${n % 997}`;
}

export interface BenchHouse {
  readonly id: string;
  readonly account: string;
  readonly email: string;
}

/** A database with houses, for benches; durable as a real one. */
export interface BenchDatabase {
  readonly ownerUrl: string;
  readonly config: ApiConfig;
  readonly env: Readonly<Record<string, string>>;
  readonly houses: readonly BenchHouse[];
  readonly lookupKey: Buffer;
  sql<Row extends Record<string, unknown>>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export const BENCH_PASSWORD = 'bench-password-2026';

/** Starts PostgreSQL with its default durability and lays down `count` houses with one shift lead each. */
export async function benchDatabase(count: number): Promise<BenchDatabase> {
  const folder = await temporaryFolder();
  const server: EmbeddedServer = await startEmbeddedServer({
    directory: join(folder.path, 'cluster'),
    password: randomBytes(12).toString('hex'),
    settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
    onError: (message) => process.stderr.write(`${message}\n`),
  });
  const admin = new Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query('create database luwte_bench');
  await admin.end();
  const ownerUrl = server.url('luwte_bench');
  const masterKey = randomBytes(32);
  const env = {
    DATABASE_URL: ownerUrl,
    LUWTE_MASTER_KEY: masterKey.toString('base64'),
    LUWTE_LOG: 'error',
    PORT: '0',
  };
  await migrate(ownerUrl, masterKey);
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  const houses: BenchHouse[] = [];
  for (let n = 0; n < count; n += 1) houses.push(await addHouse(owner, n));
  return {
    ownerUrl,
    config: readConfig(env),
    env,
    houses,
    lookupKey: deriveKey(masterKey, 'lookup'),
    async sql<Row extends Record<string, unknown>>(text: string, params: readonly unknown[] = []) {
      return (await owner.query<Row>(text, [...params])).rows;
    },
    async stop() {
      await owner.end();
      await server.stop();
      await folder.remove();
    },
  };
}

async function addHouse(owner: Client, n: number): Promise<BenchHouse> {
  const id = await provisionHouse(owner, { name: `Bench ${n}`, timeZone: 'Europe/Amsterdam' });
  const email = `lead${n}@bench.example`;
  const account = await provisionAccount(owner, {
    email,
    name: 'Bench',
    password: BENCH_PASSWORD,
    facilityId: id,
    roles: ['shift-lead'],
  });
  await owner.query(
    `insert into luwte.floor_house_day (facility_id, day, state, changed_at, changed_by)
     select $1, d::date, 'open', now(), $2 from generate_series(current_date - 1, current_date + 1, interval '1 day') d`,
    [id, account],
  );
  const { rows } = await owner.query<{ id: string }>(
    `insert into luwte.floor_room (id, facility_id, name, kind, alcohol, cannabis, position)
     values (uuidv7(), $1, 'Rook', 'use-smoke', 'not-allowed', 'not-allowed', 1) returning id`,
    [id],
  );
  await owner.query(
    `insert into luwte.floor_route_time (facility_id, room_id, route, planned_minutes, check_minutes, after_care_minutes) values ($1, $2, 'smoke', 30, 10, 20)`,
    [id, rows[0]?.id],
  );
  await owner.query(
    `insert into luwte.floor_place (id, facility_id, room_id, label, position, usable)
     select uuidv7(), $1, $2, 'R' || n, n, true from generate_series(1, 20) n`,
    [id, rows[0]?.id],
  );
  return { id, account, email };
}

/** Signs in at a running API; gives the cookie. */
export async function signInAt(url: string, email: string, password = BENCH_PASSWORD): Promise<string> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Signing in failed with ${response.status}`);
  return cookie;
}
