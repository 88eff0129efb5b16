import { readFile } from 'node:fs/promises';
import { type Row, round } from '../bench';
import { type BenchDatabase, benchDatabase, benchHandle, signInAt } from '../house';
import { NODE_FLAGS, run, type Running } from '../program';
import { seedSeated, seedVisitors } from '../seed';
import { type Operation, sideBySide } from './load';

const HOUSES = 24;
const VISITORS = 100_000;

/** Visitor search, board, check-in and tick, beside a bare server doing the same indexed work in the same run. */
export async function apiBench(): Promise<Row[]> {
  const database = await benchDatabase(HOUSES);
  await seedVisitors(database, VISITORS);
  const seated = await seedSeated(database, 12);
  await database.sql('vacuum analyze');
  const api = await run(['node', ...NODE_FLAGS, 'dist/luwte/api.js'], database.env);
  const floor = await run(['node', 'dist/luwte/bench-floor.js'], floorEnv(database));
  try {
    const cookie = await signInAt(api.url, database.houses[0]?.email ?? '');
    const rows: Row[] = [];
    for (const operation of operations(seated)) rows.push(await beside(operation, api, floor, cookie));
    return rows;
  } finally {
    await api.stop();
    await floor.stop();
    await database.stop();
  }
}

async function beside(operation: Operation, api: Running, floor: Running, cookie: string): Promise<Row> {
  const measured = await sideBySide(
    operation,
    { url: api.url, headers: { cookie } },
    { url: floor.url, headers: {} },
  );
  return {
    operation: operation.name,
    requestsPerSecond: round(measured.api.requestsPerSecond, 0),
    floorRequestsPerSecond: round(measured.floor.requestsPerSecond, 0),
    ratio: round(measured.api.requestsPerSecond / measured.floor.requestsPerSecond, 2),
    p99Ms: measured.api.p99Ms,
    floorP99Ms: measured.floor.p99Ms,
    memoryMb: await memoryOf(api.pid),
  };
}

function operations(seated: readonly string[]): Operation[] {
  const checkIn = JSON.stringify({ over18: true, intoxication: 0, route: 'smoke' });
  const tick = JSON.stringify({ state: 'alert' });
  return [
    {
      name: 'visitor search',
      method: 'GET',
      request: (n) => ({ path: `/api/v1/visitors?query=${encodeURIComponent(benchHandle(n * HOUSES * 7))}` }),
    },
    { name: 'board read', method: 'GET', request: () => ({ path: '/api/v1/floor/board' }) },
    {
      name: 'tick',
      method: 'POST',
      request: (n) => ({
        path: `/api/v1/floor/visits/${seated[n % seated.length]}/observations`,
        body: tick,
      }),
    },
    { name: 'check-in', method: 'POST', request: () => ({ path: '/api/v1/floor/visits', body: checkIn }) },
  ];
}

function floorEnv(database: BenchDatabase): Record<string, string> {
  const house = database.houses[0];
  return {
    DATABASE_URL: database.ownerUrl,
    BENCH_HOUSE: house?.id ?? '',
    BENCH_ACCOUNT: house?.account ?? '',
    BENCH_LOOKUP_KEY: database.lookupKey.toString('base64'),
  };
}

async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024, 0);
}
