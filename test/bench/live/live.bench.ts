import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@luwte/platform/kernel';
import { quantile, type Row, round } from '../bench';
import { benchDatabase, signInAt } from '../house';
import { run } from '../program';
import { LiveClient } from './live-client';

const CLIENTS = 50;
const COMMITS = 400;
const BETWEEN_MS = 15;
/** Clients that lose the network in the middle, and for how many commits. */
const CUT = 10;
const CUT_FROM = 150;
const CUT_UNTIL = 250;
const SETTLE_MS = 2000;

/**
 * How long after a check-in was *sent* fifty open boards hear of it (so the handling and the commit are in it), and
 * whether a board that was cut off misses any.
 */
export async function liveBench(): Promise<Row[]> {
  const database = await benchDatabase(1);
  const api = await run(['node', 'dist/luwte/api.js'], database.env);
  try {
    const cookie = await signInAt(api.url, database.houses[0]?.email ?? '');
    const clients = Array.from({ length: CLIENTS }, () => new LiveClient(api.url, cookie));
    await Promise.all(clients.map((client) => client.connect()));
    const sent = await commitAll(api.url, cookie, clients);
    await pause(SETTLE_MS);
    const steady = clients.slice(CUT);
    const delays = steady.flatMap(({ heard }) =>
      [...sent].map(([id, at]) => (heard.get(id) ?? Infinity) - at),
    );
    const missed = clients.reduce(
      (sum, { heard }) => sum + [...sent.keys()].filter((id) => !heard.has(id)).length,
      0,
    );
    for (const client of clients) client.cut();
    return [
      {
        clients: CLIENTS,
        commits: COMMITS,
        p50Ms: round(quantile(delays, 0.5)),
        p99Ms: round(quantile(delays, 0.99)),
        missed,
      },
    ];
  } finally {
    await api.stop();
    await database.stop();
  }
}

async function commitAll(
  url: string,
  cookie: string,
  clients: readonly LiveClient[],
): Promise<ReadonlyMap<string, number>> {
  const sent = new Map<string, number>();
  const running: Promise<void>[] = [];
  for (let n = 0; n < COMMITS; n += 1) {
    if (n === CUT_FROM) for (const client of clients.slice(0, CUT)) client.cut();
    if (n === CUT_UNTIL) await Promise.all(clients.slice(0, CUT).map((client) => client.connect()));
    const id = newId();
    sent.set(id, performance.now());
    running.push(checkIn(url, cookie, id));
    await pause(BETWEEN_MS);
  }
  await Promise.all(running);
  return sent;
}

async function checkIn(url: string, cookie: string, id: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/floor/visits`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': id },
    body: JSON.stringify({ id, over18: true, intoxication: 0 }),
  });
  if (response.status === 201) return;
  throw new Error(`A check-in was answered with ${response.status}: ${await response.text()}`);
}
