import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { newId } from '@luwte/platform/kernel';
import { trigramsOf } from '@luwte/visitors/domain';
import { Pool } from 'pg';

/**
 * The least that the same work can cost: bare `node:http` and `pg`, the same indexed statements with the house as a
 * plain condition. No sign-in, no row level security, no checks, nothing sealed or opened.
 */
const house = required('BENCH_HOUSE');
const account = required('BENCH_ACCOUNT');
const pool = new Pool({ connectionString: required('DATABASE_URL'), max: 12 });
const key = Buffer.from(required('BENCH_LOOKUP_KEY'), 'base64');

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}

const SEARCH = `
  with hit as (
    select g.visitor_id, count(*) as shared from luwte.visitor_gram g
    where g.facility_id = $1 and g.gram = any ($2) group by g.visitor_id order by count(*) desc, g.visitor_id limit 40
  )
  select v.id, v.version, v.code, v.status, v.profile, k.wrapped, luwte.visitor_alert_kinds(v.id, now()) as alert_kinds,
    v.last_visit_at, v.registered_at
  from hit join luwte.visitor v on v.id = hit.visitor_id join luwte.visitor_key k on k.visitor_id = v.id`;

async function search(url: URL): Promise<unknown> {
  const grams = trigramsOf(url.searchParams.get('query') ?? '').filter((gram) => !gram.startsWith('  '));
  const hashes = grams.map((gram) =>
    createHmac('sha256', key).update(`${house}\nhandle-gram\n${gram}`).digest().readInt32BE(0),
  );
  const { rows } = await pool.query<{ id: string; code: string; version: number; status: string }>({
    name: 'search',
    text: SEARCH,
    values: [house, hashes],
  });
  return {
    items: rows.slice(0, 20).map(({ id, code, version, status }) => ({ id, code, version, status })),
    nextCursor: null,
  };
}

async function board(): Promise<string> {
  const { rows } = await pool.query<{ json: string }>({
    name: 'board',
    text: 'select luwte.floor_board($1, $2, current_date)::text as json',
    values: [house, account],
  });
  return rows[0]?.json ?? '{}';
}

async function inTransaction(
  work: (run: (name: string, text: string, values: unknown[]) => Promise<unknown>) => Promise<unknown>,
): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const answer = await work((name, text, values) => client.query({ name, text, values }));
    await client.query('commit');
    return answer;
  } finally {
    client.release();
  }
}

const AUDIT = `insert into luwte.audit_entry (facility_id, account_id, roles, event, category, purpose, outcome, subject_id)
  values ($1, $2, '{front-desk}', 'floor.bench', 'visit', 'care', 'success', $3)`;
const OUTBOX = `insert into luwte.outbox (facility_id, type, subject_id, version) values ($1, 'bench.changed', $2, 1)`;

function checkIn(): Promise<unknown> {
  const id = newId();
  return inTransaction(async (run) => {
    await run(
      'visit',
      `insert into luwte.visit (id, facility_id, state, arrived_at, intoxication, advice_outcome, recorded_by)
       values ($1, $2, 'waiting', now(), 0, 'admit', $3)`,
      [id, house, account],
    );
    await run(
      'event',
      `insert into luwte.visit_event (id, facility_id, visit_id, at, action, account_id) values ($1, $2, $3, now(), 'check-in', $4)`,
      [newId(), house, id, account],
    );
    await run('audit', AUDIT, [house, account, id]);
    await run('outbox', OUTBOX, [house, id]);
    return { id, version: 1, state: 'waiting' };
  });
}

function observe(visitId: string): Promise<unknown> {
  const id = newId();
  return inTransaction(async (run) => {
    await run(
      'observation',
      `insert into luwte.visit_observation (id, facility_id, visit_id, at, state, recorded_by) values ($1, $2, $3, now(), 'alert', $4)`,
      [id, house, visitId, account],
    );
    await run('audit', AUDIT, [house, account, visitId]);
    await run('outbox', OUTBOX, [house, visitId]);
    return { id, version: 1 };
  });
}

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://floor');
  if (request.method === 'GET') return url.pathname.endsWith('/visitors') ? search(url) : board();
  await request.resume().toArray();
  const observed = /visits\/([^/]+)\/observations$/.exec(url.pathname)?.[1];
  return observed ? observe(observed) : checkIn();
}

function respond(request: IncomingMessage, response: ServerResponse): void {
  answer(request).then(
    (body) => {
      response.writeHead(request.method === 'GET' ? 200 : 201, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    },
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}

const server = createServer(respond).listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.stdout.write(`The floor is ready: http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
