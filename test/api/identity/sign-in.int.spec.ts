import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roleUrl } from '@luwte/apps/api';
import type { AuditListItem } from '@luwte/audit/domain';
import { SIGN_IN_THROTTLE } from '@luwte/identity/domain';
import { SYSTEM_ACCOUNT } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { Client } from 'pg';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';
import { Browser, houseWith, PASSWORD, startIdentity } from './identity-kit';

describe('signing in', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let other: NestFastifyApplication;
  let house: Awaited<ReturnType<typeof houseWith>>;
  let addresses = 0;
  beforeAll(async () => {
    database = await testDatabase();
    api = await startIdentity(database);
    other = await startIdentity(database);
    house = await houseWith(database, 'nurse', 'shift-lead', 'manager', 'privacy-officer');
  });
  afterAll(async () => {
    await api.close();
    await other.close();
    await database.drop();
  });

  /** A browser at an address of its own, so that tests do not slow each other down. */
  const browser = (app = api): Browser => new Browser(app, `198.51.100.${(addresses += 1)}`);

  it('answers an unknown address and a wrong password alike', async () => {
    const known = await browser().signIn(house.email('nurse'), 'wrong');
    const unknown = await browser().signIn('nobody@example.org', 'wrong');
    expect(known.statusCode).toBe(401);
    expect(known.headers['set-cookie']).toBeUndefined();
    const answers = [known, unknown].map((answer) => ({
      status: answer.statusCode,
      headers: Object.keys(answer.headers).sort(),
      body: { ...answer.json<object>(), requestId: '' },
    }));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.body).toMatchObject({ code: 'identity.wrong-credentials' });
  });

  it('takes as long for an unknown address as for a wrong password', async () => {
    const time = async (email: string): Promise<number> => {
      const begin = performance.now();
      await browser().signIn(email, 'wrong');
      return performance.now() - begin;
    };
    const median = async (email: () => string): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 5; n += 1) times.push(await time(email()));
      return times.sort((a, b) => a - b)[2] ?? 0;
    };
    const known = await median(() => house.email('shift-lead'));
    const unknown = await median(() => `nobody-${(addresses += 1)}@example.org`);
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
    await browser().signIn(house.email('shift-lead'));
  });

  it('is slowed down per account, over all instances, and tells how long to wait', async () => {
    const guesses = await Promise.all(
      Array.from({ length: SIGN_IN_THROTTLE.account.failures + 4 }, (_, n) =>
        browser(n % 2 ? api : other).signIn(house.email('manager'), `guess ${n}`),
      ),
    );
    const statuses = guesses.map(({ statusCode }) => statusCode).sort();
    expect(statuses.filter((status) => status === 401)).toHaveLength(SIGN_IN_THROTTLE.account.failures);
    const refused = await browser(other).signIn(house.email('manager'));
    expect(refused.statusCode).toBe(429);
    expect(refused.json()).toMatchObject({ code: 'identity.throttled' });
    const seconds = Number(refused.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(SIGN_IN_THROTTLE.account.seconds);
    expect((await browser().signIn(house.email('nurse'))).statusCode).toBe(204);
  });

  it('is slowed down per address, whichever accounts are tried', async () => {
    const attacker = browser();
    const { failures } = SIGN_IN_THROTTLE.address;
    await Promise.all(
      Array.from({ length: failures }, (_, n) => attacker.signIn(`victim-${n}@example.org`, 'guess')),
    );
    expect((await attacker.signIn(house.email('nurse'))).statusCode).toBe(429);
    expect((await browser().signIn(house.email('nurse'))).statusCode).toBe(204);
  });

  it('is not slowed down by signing in well, however often', async () => {
    const worker = browser();
    for (let n = 0; n <= SIGN_IN_THROTTLE.account.failures; n += 1)
      expect((await worker.signIn(house.email('shift-lead'))).statusCode).toBe(204);
  });

  it('keeps no address of a person or machine in the table that counts', async () => {
    const rows = await database.sql<{ key: string }>('select key from luwte.sign_in_throttle');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(account|address):[\w-]{43}$/);
  });

  it.each([
    ['no password', { email: 'a@b.nl' }, 400],
    ['an unknown field', { email: 'a@b.nl', password: 'x', admin: true }, 400],
    ['a number for a password', { email: 'a@b.nl', password: 1 }, 400],
    ['no address', { email: 'somebody', password: 'x' }, 422],
    ['a control character', { email: 'a\u0000@b.nl', password: 'x' }, 422],
    ['an endless password', { email: 'a@b.nl', password: 'x'.repeat(201) }, 422],
  ])('refuses %s', async (_, body, status) => {
    expect((await browser().ask('POST', 'session', body)).statusCode).toBe(status);
  });

  it('refuses a page of another site', async () => {
    const answer = await api.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'sec-fetch-site': 'cross-site' },
      payload: { email: house.email('nurse'), password: PASSWORD },
    });
    expect(answer.statusCode).toBe(403);
  });

  it('leaves its entries in the audit log: in, out, failed, and refused', async () => {
    const own = await houseWith(database, 'nurse', 'privacy-officer');
    await browser().signIn(own.email('nurse'), 'wrong');
    const worker = browser();
    await worker.signIn(own.email('nurse'));
    expect((await worker.ask('GET', 'audit-entries')).statusCode).toBe(403);
    await worker.ask('DELETE', 'session');
    const officer = browser();
    await officer.signIn(own.email('privacy-officer'));
    const log = (await officer.ask('GET', `audit-entries?accountId=${own.accountId('nurse')}&limit=3`)).json<
      Page<AuditListItem>
    >();
    expect(log.items.map(({ event, outcome, accountName }) => [event, outcome, accountName])).toEqual([
      ['identity.signed-out', 'success', 'Test nurse'],
      ['audit.read', 'refused', 'Test nurse'],
      ['identity.signed-in', 'success', 'Test nurse'],
    ]);
    const rest = (
      await officer.ask(
        'GET',
        `audit-entries?accountId=${own.accountId('nurse')}&limit=3&cursor=${log.nextCursor}`,
      )
    ).json<Page<AuditListItem>>();
    expect(rest.items.map(({ event, outcome }) => [event, outcome])).toEqual([
      ['identity.signed-in', 'failed'],
    ]);
    expect(rest.nextCursor).toBeNull();
    const check = (await officer.ask('GET', 'audit-entries/verification')).json<object>();
    expect(check).toMatchObject({ entries: 0, head: null, findings: [] });
  });

  it('notes a failure under an unknown address in no house', async () => {
    await browser().signIn('stranger@example.org', 'wrong');
    const [row] = await database.sql<{ n: number }>(
      `select count(*)::int as n from luwte.audit_entry where facility_id = $1 and account_id = $1 and outcome = 'failed'`,
      [SYSTEM_ACCOUNT],
    );
    expect(row?.n).toBeGreaterThan(0);
  });

  it.each([
    ['select password_hash from luwte.account'],
    ['select email from luwte.account'],
    ['select * from luwte.session'],
    ['update luwte.account set active = true'],
    [`insert into luwte.account_role select account_id, facility_id, 'admin' from luwte.account_role`],
    [`select luwte.session_forget(now())`],
  ])('does not let the role of the API do: %s', async (sql) => {
    const client = new Client({
      connectionString: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
    });
    await client.connect();
    try {
      await expect(client.query(sql)).rejects.toThrow(/permission denied/);
    } finally {
      await client.end();
    }
  });

  it('keeps passwords as argon2id with 64 MiB and three passes', async () => {
    const rows = await database.sql<{ password_hash: string }>('select password_hash from luwte.account');
    for (const { password_hash } of rows)
      expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  });
});
