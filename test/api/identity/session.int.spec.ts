import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  DEMO_ACCOUNTS,
  DEMO_BOTH_HOUSES,
  DEMO_DOMAIN,
  type DemoSignIns,
  type SessionView,
} from '@luwte/identity/domain';
import { addMinutes } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { Browser, houseWith, MovedClock, startIdentity } from './identity-kit';

const NOW = '2026-11-23T09:00:00.000Z';
const HOURS = 60;

describe('a session', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let other: NestFastifyApplication;
  let house: Awaited<ReturnType<typeof houseWith>>;
  const clock = new MovedClock(NOW);
  beforeAll(async () => {
    database = await testDatabase();
    api = await startIdentity(database, { clock });
    other = await startIdentity(database, { clock });
    house = await houseWith(database, 'nurse', 'front-desk', 'privacy-officer', 'volunteer');
  });
  afterAll(async () => {
    await api.close();
    await other.close();
    await database.drop();
  });
  beforeEach(() => clock.moveTo(NOW));

  const signedIn = async (role: Parameters<typeof house.email>[0] = 'nurse'): Promise<Browser> => {
    const browser = new Browser(api);
    expect((await browser.signIn(house.email(role))).statusCode).toBe(204);
    return browser;
  };

  it('tells who is signed in, where, and what they may do', async () => {
    const browser = await signedIn();
    const answer = await browser.ask('GET', 'session');
    expect(answer.json<SessionView>()).toEqual({
      account: { id: house.accountId('nurse'), name: 'Test nurse', roles: ['nurse'] },
      facility: { id: house.facilityId, name: 'Testhuis', timeZone: 'Europe/Amsterdam' },
      device: null,
      permissions: ['identity.read-colleagues'],
      preferences: { language: 'nl', theme: 'system', density: 'comfortable' },
      facilities: [{ id: house.facilityId, name: 'Testhuis' }],
      factorFirst: false,
    });
  });

  it('lies in a cookie that scripts and other sites cannot use', async () => {
    const answer = await new Browser(api).signIn(` ${house.email('nurse').toUpperCase()} `);
    expect(answer.headers['set-cookie']).toMatch(
      /^luwte_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.body).toBe('');
  });

  it('is asked for where it is needed', async () => {
    const answer = await new Browser(api).ask('GET', 'session');
    expect(answer.statusCode).toBe(401);
    expect(answer.json()).toMatchObject({ code: 'platform.not-signed-in' });
  });

  it('is known by its hash alone in the database', async () => {
    const browser = await signedIn();
    const rows = await database.sql<{ found: boolean }>(
      `select token_hash = sha256(convert_to($1, 'UTF8')) as found from luwte.session where token_hash = sha256(convert_to($1, 'UTF8'))`,
      [browser.token],
    );
    expect(rows).toEqual([{ found: true }]);
  });

  it('gets another token at each sign-in, and the one before stops counting', async () => {
    const browser = await signedIn();
    const before = browser.on(other);
    expect((await before.ask('GET', 'session')).statusCode).toBe(200);
    await browser.signIn(house.email('nurse'));
    expect(browser.token).not.toBe(before.token);
    await eventually(async () => expect((await before.ask('GET', 'session')).statusCode).toBe(401));
    expect((await browser.ask('GET', 'session')).statusCode).toBe(200);
  });

  it('ends on every instance when signed out on one', async () => {
    const browser = await signedIn();
    const elsewhere = browser.on(other);
    expect((await elsewhere.ask('GET', 'session')).statusCode).toBe(200);
    const stale = browser.on(api);
    const answer = await browser.ask('DELETE', 'session');
    expect(answer.statusCode).toBe(204);
    expect(answer.headers['set-cookie']).toMatch(/^luwte_session=; .*Expires=Thu, 01 Jan 1970/);
    expect((await stale.ask('GET', 'session')).statusCode).toBe(401);
    await eventually(async () => expect((await elsewhere.ask('GET', 'session')).statusCode).toBe(401));
  });

  it('ends after twelve hours without use', async () => {
    const browser = await signedIn();
    clock.moveTo(addMinutes(NOW, 11 * HOURS));
    expect((await browser.ask('GET', 'session')).statusCode).toBe(200);
    clock.moveTo(addMinutes(NOW, 22 * HOURS));
    expect((await browser.on(other).ask('GET', 'session')).statusCode).toBe(200);
    const idle = await signedIn('front-desk');
    clock.moveTo(addMinutes(NOW, 34 * HOURS));
    expect((await idle.ask('GET', 'session')).statusCode).toBe(401);
  });

  it('ends twenty-four hours after it began, however much it is used', async () => {
    const browser = await signedIn();
    for (const hour of [8, 16, 23]) {
      clock.moveTo(addMinutes(NOW, hour * HOURS));
      expect((await browser.ask('GET', 'session')).statusCode).toBe(200);
    }
    clock.moveTo(addMinutes(NOW, 24 * HOURS));
    expect((await browser.ask('GET', 'session')).statusCode).toBe(401);
  });

  it('stops counting when its account is closed', async () => {
    const browser = await signedIn('volunteer');
    await database.sql('update luwte.account set active = false where id = $1', [
      house.accountId('volunteer'),
    ]);
    expect((await browser.on(other).ask('GET', 'session')).statusCode).toBe(401);
    expect((await new Browser(api).signIn(house.email('volunteer'))).statusCode).toBe(401);
  });

  it('keeps how its screens look with the account, on every instance', async () => {
    const browser = await signedIn('front-desk');
    const elsewhere = browser.on(other);
    await elsewhere.ask('GET', 'session');
    const answer = await browser.ask('PATCH', 'session/preferences', { theme: 'dark', language: 'en' });
    expect(answer.json()).toEqual({ theme: 'dark', language: 'en', density: 'comfortable' });
    await eventually(async () =>
      expect((await elsewhere.ask('GET', 'session')).json<SessionView>().preferences.theme).toBe('dark'),
    );
    expect((await browser.ask('PATCH', 'session/preferences', { theme: 'sepia' })).statusCode).toBe(422);
    expect((await browser.ask('PATCH', 'session/preferences', { font: 'big' })).statusCode).toBe(400);
  });

  it('shows colleagues of its own house alone, to those who may see them', async () => {
    const foreign = await houseWith(database, 'front-desk');
    const browser = new Browser(api);
    await browser.signIn(foreign.email('front-desk'));
    expect((await browser.ask('GET', 'colleagues')).json()).toEqual([
      { id: foreign.accountId('front-desk'), name: 'Test front-desk', roles: ['front-desk'] },
    ]);
  });

  it('shows the demo accounts in a demonstration, and keeps production from starting with any', async () => {
    const demo = await new Browser(api).ask('GET', 'session/demo');
    expect(demo.json<DemoSignIns>().accounts).toEqual([...DEMO_ACCOUNTS, DEMO_BOTH_HOUSES]);
    const production = await startIdentity(database, { mode: 'production' });
    expect((await new Browser(production).ask('GET', 'session/demo')).json()).toEqual({
      accounts: [],
      password: null,
    });
    const secure = await new Browser(production).signIn(house.email('nurse'));
    expect(secure.headers['set-cookie']).toMatch(/^__Host-luwte_session=[\w-]{43}; .*Path=\/.*Secure/);
    await production.close();
    await database.sql(`update luwte.account set email = $1 where id = $2`, [
      `nurse@${DEMO_DOMAIN}`,
      house.accountId('nurse'),
    ]);
    await expect(startIdentity(database, { mode: 'production' })).rejects.toThrow(/demo accounts/);
  });
});

/** Signals between instances take a moment. */
async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 50; ; tries -= 1) {
    try {
      await check();
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
