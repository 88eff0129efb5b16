import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditListItem } from '@luwte/audit/domain';
import type { SessionView, SignInList } from '@luwte/identity/domain';
import type { Id, Page } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { alsoWorksIn, Browser, houseWith, PASSWORD, startIdentity } from './identity-kit';

const CHOSEN = 'zeven natte eenden';

describe('where somebody is signed in', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let other: NestFastifyApplication;
  let ip = 1;
  const browser = (): Browser => new Browser(api, `203.0.113.${(ip += 1)}`);

  beforeAll(async () => {
    database = await testDatabase();
    api = await startIdentity(database);
    other = await startIdentity(database);
    await api.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await api.close();
    await other.close();
    await database.drop();
  });

  type House = Awaited<ReturnType<typeof houseWith>>;
  const signedIn = async (house: House, role: 'nurse' | 'admin' = 'nurse'): Promise<Browser> => {
    const worker = browser();
    expect((await worker.signIn(house.email(role))).statusCode).toBe(204);
    return worker;
  };
  const own = async (worker: Browser): Promise<SignInList['items']> =>
    (await worker.ask('GET', 'sign-ins')).json<SignInList>().items;

  it('is told in coarse words, with the one that asks marked', async () => {
    const house = await houseWith(database, 'nurse');
    const worker = await signedIn(house);
    await api.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'user-agent': 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' },
      payload: { email: house.email('nurse'), password: PASSWORD },
    });
    const items = await own(worker);
    expect(items).toMatchObject([
      { browser: 'firefox', system: 'android', houseName: 'Testhuis', current: false },
      { browser: 'other', system: 'other', current: true },
    ]);
  });

  it('ends one by one, or all but the own at once, on every instance', async () => {
    const house = await houseWith(database, 'nurse');
    const [here, first, second, third] = await Promise.all([1, 2, 3, 4].map(() => signedIn(house)));
    if (!here || !first || !second || !third) throw new Error('Nobody signed in');
    const elsewhere = first.on(other);
    expect((await elsewhere.ask('GET', 'session')).statusCode).toBe(200);
    const mine = (await own(first)).find(({ current }) => current)?.id;
    expect((await here.ask('DELETE', `sign-ins/${mine}`)).statusCode).toBe(204);
    await eventually(async () => expect((await elsewhere.ask('GET', 'session')).statusCode).toBe(401));
    expect((await second.ask('GET', 'session')).statusCode).toBe(200);
    expect((await here.ask('DELETE', 'sign-ins')).statusCode).toBe(204);
    for (const ended of [second, third]) expect((await ended.ask('GET', 'session')).statusCode).toBe(401);
    expect(await own(here)).toMatchObject([{ current: true }]);
  });

  it('cannot be ended by a colleague', async () => {
    const house = await houseWith(database, 'nurse', 'admin');
    const [nurse, admin] = [await signedIn(house), await signedIn(house, 'admin')];
    const [theirs] = await own(nurse);
    expect((await admin.ask('DELETE', `sign-ins/${theirs?.id}`)).statusCode).toBe(404);
    expect((await nurse.ask('GET', 'session')).statusCode).toBe(200);
  });

  it('is seen and ended by an administrator, with the live stream', async () => {
    const house = await houseWith(database, 'nurse', 'admin');
    const [nurse, admin] = [await signedIn(house), await signedIn(house, 'admin')];
    const stream = await fetch(`${await api.getUrl()}/api/v1/live`, {
      headers: { cookie: `luwte_session=${nurse.token}` },
    });
    const ended = stream.text();
    const path = `accounts/${house.accountId('nurse')}/sign-ins`;
    const [seen] = (await admin.ask('GET', path)).json<SignInList>().items;
    expect((await admin.ask('DELETE', `${path}/${seen?.id}`)).statusCode).toBe(204);
    expect(await ended).toContain('event: ready');
    expect((await nurse.ask('GET', 'session')).statusCode).toBe(401);
  });

  it('ends everywhere else when the password changes', async () => {
    const house = await houseWith(database, 'nurse');
    const [here, elsewhere] = [await signedIn(house), await signedIn(house)];
    const change = (current: string, chosen: string) =>
      here.ask('PUT', 'session/password', { current, chosen });
    expect((await change('wrong', CHOSEN)).json()).toMatchObject({ code: 'identity.wrong-password' });
    expect((await change(PASSWORD, 'Test nurse 12')).json()).toMatchObject({
      errors: [{ pointer: '/chosen', code: 'password-names-you' }],
    });
    expect((await change(PASSWORD, PASSWORD)).json()).toMatchObject({ errors: [{ code: 'password-same' }] });
    expect((await change(PASSWORD, CHOSEN)).statusCode).toBe(204);
    expect((await here.ask('GET', 'session')).statusCode).toBe(200);
    expect((await elsewhere.ask('GET', 'session')).statusCode).toBe(401);
    expect((await browser().signIn(house.email('nurse'))).statusCode).toBe(401);
    expect((await browser().signIn(house.email('nurse'), CHOSEN)).statusCode).toBe(204);
  });

  it('slows down who guesses the password of an unattended screen', async () => {
    const house = await houseWith(database, 'nurse');
    const here = await signedIn(house);
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) {
      const answer = await here.ask('PUT', 'session/password', { current: `guess ${n}`, chosen: CHOSEN });
      statuses.push(answer.statusCode);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(403), 429]);
  });

  describe('for people of several houses', () => {
    async function twoHouses() {
      const [one, two] = [await houseWith(database, 'nurse', 'admin'), await houseWith(database, 'admin')];
      await alsoWorksIn(database, one.accountId('nurse'), two.facilityId, 'admin');
      return { one, two, worker: await signedIn(one) };
    }
    const view = async (worker: Browser): Promise<SessionView> =>
      (await worker.ask('GET', 'session')).json<SessionView>();

    it('is another house after a switch, with that house’s roles and another token', async () => {
      const { one, two, worker } = await twoHouses();
      const before = worker.on(api);
      expect(await view(worker)).toMatchObject({
        facility: { id: one.facilityId },
        account: { roles: ['nurse'] },
      });
      const switched = await worker.ask('POST', 'session/facility', { facilityId: two.facilityId });
      expect(switched.statusCode).toBe(204);
      expect(await view(worker)).toMatchObject({
        facility: { id: two.facilityId },
        account: { roles: ['admin'] },
      });
      expect((await before.ask('GET', 'session')).statusCode).toBe(401);
      const again = browser();
      await again.signIn(one.email('nurse'));
      expect((await view(again)).facility.id).toBe(two.facilityId);
    });

    it('never shows one house in the other', async () => {
      const { one, two, worker } = await twoHouses();
      expect((await worker.ask('GET', 'accounts')).statusCode).toBe(403);
      await worker.ask('POST', 'session/facility', { facilityId: two.facilityId });
      const people = (await worker.ask('GET', 'accounts')).json<Page<{ id: Id; email: string }>>();
      expect(people.items.map(({ id }) => id).sort()).toEqual(
        [one.accountId('nurse'), two.accountId('admin')].sort(),
      );
      expect((await worker.ask('GET', `accounts/${one.accountId('admin')}`)).statusCode).toBe(404);
      const admin = await signedIn(one, 'admin');
      const seen = await admin.ask('GET', `accounts/${one.accountId('nurse')}/sign-ins`);
      expect(seen.json<SignInList>().items).toEqual([]);
      expect(await own(worker)).toMatchObject([{ current: true }]);
    });

    it('stays what it is for a house where the account does not work, or is shut out', async () => {
      const { two, worker } = await twoHouses();
      const foreign = await houseWith(database, 'nurse');
      const answers = [await worker.ask('POST', 'session/facility', { facilityId: foreign.facilityId })];
      await database.sql(
        `update luwte.account_house set blocked_at = now(), block_reason = 'reset-elsewhere' where facility_id = $1`,
        [two.facilityId],
      );
      answers.push(await worker.ask('POST', 'session/facility', { facilityId: two.facilityId }));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404]);
      expect((await view(worker)).facilities).toHaveLength(1);
    });

    it('is told in the log of each house, and only its own half', async () => {
      const { one, two, worker } = await twoHouses();
      await worker.ask('POST', 'session/facility', { facilityId: two.facilityId });
      const events = async (facilityId: Id): Promise<string[]> => {
        const rows = await database.sql<Pick<AuditListItem, 'event'>>(
          `select event from luwte.audit_entry where facility_id = $1 and event like 'identity.house-%'`,
          [facilityId],
        );
        return rows.map(({ event }) => event);
      };
      expect(await events(one.facilityId)).toEqual(['identity.house-left']);
      expect(await events(two.facilityId)).toEqual(['identity.house-entered']);
    });
  });
});

/** Asks again until it holds, for what reaches another instance a moment later. */
async function eventually(holds: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await holds();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
