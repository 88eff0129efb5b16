import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type AccountDetail,
  type AccountLine,
  LINK_HOURS,
  type MadeLink,
  type LinkView,
} from '@luwte/identity/domain';
import { addMinutes, type Id, type Instant, type Page } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { alsoWorksIn, Browser, houseWith, MovedClock, PASSWORD, startIdentity } from './identity-kit';

const NOW: Instant = '2026-11-24T09:00:00.000Z';
const CHOSEN = 'zeven natte eenden';

describe('the accounts of a house', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  const clock = new MovedClock(NOW);
  let ip = 1;
  const browser = (): Browser => new Browser(api, `198.51.100.${(ip += 1)}`);

  beforeAll(async () => {
    database = await testDatabase();
    api = await startIdentity(database, { clock });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(() => clock.moveTo(NOW));

  type House = Awaited<ReturnType<typeof houseWith>>;
  async function adminOf(house: House): Promise<Browser> {
    const admin = browser();
    expect((await admin.signIn(house.email('admin'))).statusCode).toBe(204);
    return admin;
  }
  const codeOf = (answer: { json<T>(): T }): string => answer.json<{ code: string }>().code;
  const list = async (admin: Browser, query = ''): Promise<readonly AccountLine[]> =>
    (await admin.ask('GET', `accounts${query}`)).json<Page<AccountLine>>().items;

  async function invited(
    admin: Browser,
    email: string,
    roles = ['volunteer'],
  ): Promise<{ id: Id; token: string }> {
    const made = await admin.ask('POST', 'invitations', { email, name: 'Nieuwe Collega', roles });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<{ id: Id }>();
    const link = await admin.ask('POST', `invitations/${id}/link`, {}, 1);
    expect(link.statusCode).toBe(200);
    return { id, token: link.json<MadeLink>().token };
  }
  const accept = (token: string, more: object = {}) =>
    browser().ask('POST', 'invited/account', {
      token,
      name: 'Noortje Nieuw',
      language: 'en',
      password: CHOSEN,
      ...more,
    });

  describe('an invitation', () => {
    it('becomes an account with the roles that were meant, by a link that works once', async () => {
      const house = await houseWith(database, 'admin');
      const admin = await adminOf(house);
      const email = `nieuw@${house.facilityId}.example`;
      const { token } = await invited(admin, `  ${email.toUpperCase()} `, ['nurse', 'shift-lead']);
      const shown = (await browser().ask('POST', 'invited', { token })).json<LinkView>();
      expect(shown).toEqual({
        kind: 'join',
        house: 'Testhuis',
        name: 'Nieuwe Collega',
        email,
        roles: ['nurse', 'shift-lead'],
        until: addMinutes(NOW, LINK_HOURS * 60),
      });
      expect((await accept(token)).statusCode).toBe(204);
      const worker = browser();
      expect((await worker.signIn(email, CHOSEN)).statusCode).toBe(204);
      expect((await worker.ask('GET', 'session')).json()).toMatchObject({
        account: { name: 'Noortje Nieuw', roles: ['nurse', 'shift-lead'] },
        preferences: { language: 'en' },
      });
      expect(codeOf(await accept(token))).toBe('identity.link-spent');
      expect(codeOf(await browser().ask('POST', 'invited', { token }))).toBe('identity.link-spent');
    });

    it('is answered by one, when two use the link at the same time', async () => {
      const house = await houseWith(database, 'admin');
      const admin = await adminOf(house);
      const { token } = await invited(admin, `race@${house.facilityId}.example`);
      const both = await Promise.all([accept(token), accept(token), accept(token)]);
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404, 404]);
      expect((await list(admin)).filter(({ kind }) => kind === 'account')).toHaveLength(2);
    });

    it('lapses after 72 hours, and gets a new link', async () => {
      const house = await houseWith(database, 'admin');
      const admin = await adminOf(house);
      const { id, token } = await invited(admin, `laat@${house.facilityId}.example`);
      clock.moveTo(addMinutes(NOW, LINK_HOURS * 60));
      expect(codeOf(await accept(token))).toBe('identity.link-spent');
      const later = await adminOf(house);
      expect(await list(later, '?status=lapsed')).toMatchObject([{ id, linkUntil: null }]);
      const renewed = (await later.ask('POST', `invitations/${id}/link`, {}, 2)).json<MadeLink>();
      expect(codeOf(await accept(token))).toBe('identity.link-spent');
      expect((await accept(renewed.token)).statusCode).toBe(204);
    });

    it('can be withdrawn, and is forgotten then', async () => {
      const house = await houseWith(database, 'admin');
      const admin = await adminOf(house);
      const { id, token } = await invited(admin, `weg@${house.facilityId}.example`);
      const stale = await admin.ask('POST', `invitations/${id}/withdrawal`, undefined, 1);
      expect(stale.statusCode).toBe(409);
      expect((await admin.ask('POST', `invitations/${id}/withdrawal`, undefined, 2)).statusCode).toBe(201);
      expect(codeOf(await accept(token))).toBe('identity.link-spent');
      const rows = await database.sql(
        `select email, name, token_hash from luwte.account_invitation where id = $1`,
        [id],
      );
      expect(rows).toEqual([{ email: null, name: null, token_hash: null }]);
    });

    it('is not made twice, nor for who works here', async () => {
      const house = await houseWith(database, 'admin', 'nurse');
      const admin = await adminOf(house);
      const invite = (email: string) =>
        admin.ask('POST', 'invitations', { email, name: 'Iemand', roles: ['nurse'] });
      expect(codeOf(await invite(house.email('nurse').toUpperCase()))).toBe('identity.already-here');
      await invite(`een@${house.facilityId}.example`);
      expect(codeOf(await invite(`een@${house.facilityId}.example`))).toBe('identity.already-invited');
    });

    it('takes no password that is short, or the name or the address', async () => {
      const house = await houseWith(database, 'admin');
      const { token } = await invited(await adminOf(house), `zwak@${house.facilityId}.example`);
      const weak = ['noortjenieuw1', `zwak@${house.facilityId}.example`];
      for (const password of weak)
        expect((await accept(token, { password })).json()).toMatchObject({
          code: 'platform.invalid',
          errors: [{ pointer: '/password', code: 'password-names-you' }],
        });
      expect((await accept(token)).statusCode).toBe(204);
    });

    it('keeps its token out of the database', async () => {
      const house = await houseWith(database, 'admin');
      const { token } = await invited(await adminOf(house), `stil@${house.facilityId}.example`);
      const rows = await database.sql<{ found: boolean }>(
        `select bool_or(position($1 in i::text) > 0 or position($2 in i::text) > 0) as found
         from luwte.account_invitation i`,
        [token, Buffer.from(token).toString('hex')],
      );
      expect(rows).toEqual([{ found: false }]);
    });
  });

  describe('somebody who works in another house already', () => {
    it('is invited like anybody, joins with the own password, and works in both', async () => {
      const [here, there] = [await houseWith(database, 'admin'), await houseWith(database, 'nurse')];
      const { token } = await invited(await adminOf(here), there.email('nurse'), ['floor-worker']);
      const shown = (await browser().ask('POST', 'invited', { token })).json<LinkView>();
      expect(Object.keys(shown).sort()).toEqual(['email', 'house', 'kind', 'name', 'roles', 'until']);
      expect(codeOf(await accept(token))).toBe('identity.join-with-own');
      const wrong = await browser().ask('POST', 'invited/membership', { token, password: 'not mine' });
      expect(codeOf(wrong)).toBe('identity.wrong-credentials');
      const joined = await browser().ask('POST', 'invited/membership', { token, password: PASSWORD });
      expect(joined.statusCode).toBe(204);
      const nurse = browser();
      await nurse.signIn(there.email('nurse'));
      const session = (await nurse.ask('GET', 'session')).json<{ facilities: { id: Id }[] }>();
      expect(session.facilities.map(({ id }) => id).sort()).toEqual(
        [here.facilityId, there.facilityId].sort(),
      );
    });

    it('has a link that closes after five wrong answers', async () => {
      const [here, there] = [await houseWith(database, 'admin'), await houseWith(database, 'nurse')];
      const { token } = await invited(await adminOf(here), there.email('nurse'));
      for (let n = 0; n < 5; n += 1)
        await browser().ask('POST', 'invited/membership', { token, password: `guess ${n}` });
      const late = await browser().ask('POST', 'invited/membership', { token, password: PASSWORD });
      expect(codeOf(late)).toBe('identity.link-spent');
    });

    it('gets a new password only of the house that made the account, and other houses let them in anew', async () => {
      const [home, other] = [await houseWith(database, 'admin', 'nurse'), await houseWith(database, 'admin')];
      const id = home.accountId('nurse');
      await alsoWorksIn(database, id, other.facilityId, 'floor-worker');
      const [admin, stranger] = [await adminOf(home), await adminOf(other)];
      expect(codeOf(await stranger.act('password-link', id))).toBe('identity.kept-elsewhere');
      const { token } = (await admin.act('password-link', id)).json<MadeLink>();
      const set = await browser().ask('POST', 'invited/password', { token, password: CHOSEN });
      expect(set.statusCode).toBe(204);
      const nurse = browser();
      expect((await nurse.signIn(home.email('nurse'))).statusCode).toBe(401);
      expect((await nurse.signIn(home.email('nurse'), CHOSEN)).statusCode).toBe(204);
      const facilities = async () =>
        (await nurse.ask('GET', 'session'))
          .json<{ facilities: { id: Id }[] }>()
          .facilities.map((one) => one.id);
      expect(await facilities()).toEqual([home.facilityId]);
      const seen = (await stranger.ask('GET', `accounts/${id}`)).json<AccountDetail>();
      expect(seen).toMatchObject({ status: 'blocked', blockReason: 'reset-elsewhere' });
      expect((await stranger.act('unblock', id)).statusCode).toBe(201);
      expect((await facilities()).sort()).toEqual([home.facilityId, other.facilityId].sort());
    });
  });

  describe('an administrator', () => {
    it('finds colleagues by name, role and status, page by page', async () => {
      const house = await houseWith(database, 'admin', 'nurse', 'front-desk', 'volunteer');
      const admin = await adminOf(house);
      await invited(admin, `open@${house.facilityId}.example`, ['nurse']);
      expect((await list(admin)).map(({ name }) => name)).toEqual([
        'Nieuwe Collega',
        'Test admin',
        'Test front-desk',
        'Test nurse',
        'Test volunteer',
      ]);
      expect((await list(admin, '?sort=-name&limit=1'))[0]?.name).toBe('Test volunteer');
      expect((await list(admin, '?query=FRONT')).map(({ name }) => name)).toEqual(['Test front-desk']);
      expect((await list(admin, '?role=nurse')).map(({ status }) => status)).toEqual(['invited', 'active']);
      expect(await list(admin, '?status=blocked')).toEqual([]);
      for (const sort of ['name', '-lastSeenAt', 'since']) {
        const seen: string[] = [];
        let cursor: string | null = null;
        do {
          const answer = await admin.ask(
            'GET',
            `accounts?limit=2&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`,
          );
          const page: Page<AccountLine> = answer.json();
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        } while (cursor !== null);
        expect(new Set(seen).size).toBe(5);
      }
    });

    it('changes roles, and open sessions have them at once', async () => {
      const house = await houseWith(database, 'admin', 'volunteer');
      const admin = await adminOf(house);
      const worker = browser();
      await worker.signIn(house.email('volunteer'));
      expect((await worker.ask('GET', 'accounts')).statusCode).toBe(403);
      const changed = await admin.act('roles', house.accountId('volunteer'), { roles: ['admin'] }, 'PUT');
      expect(changed.statusCode).toBe(200);
      expect((await worker.ask('GET', 'accounts')).statusCode).toBe(200);
    });

    it('is told when somebody else changed the account first', async () => {
      const house = await houseWith(database, 'admin', 'volunteer');
      const admin = await adminOf(house);
      const path = `accounts/${house.accountId('volunteer')}/roles`;
      await admin.ask('PUT', path, { roles: ['nurse'] }, 1);
      const stale = await admin.ask('PUT', path, { roles: ['manager'] }, 1);
      expect(stale.json()).toMatchObject({ code: 'platform.stale-version', currentVersion: 2 });
    });

    it('shuts somebody out at once, and lets them in again', async () => {
      const house = await houseWith(database, 'admin', 'nurse');
      const admin = await adminOf(house);
      const nurse = browser();
      await nurse.signIn(house.email('nurse'));
      expect((await admin.act('block', house.accountId('nurse'))).statusCode).toBe(201);
      expect((await nurse.ask('GET', 'session')).statusCode).toBe(401);
      const refused = await nurse.signIn(house.email('nurse'));
      expect(codeOf(refused)).toBe('identity.wrong-credentials');
      const colleagues = (await admin.ask('GET', 'colleagues')).json<{ id: Id }[]>();
      expect(colleagues.map(({ id }) => id)).not.toContain(house.accountId('nurse'));
      expect((await admin.act('unblock', house.accountId('nurse'))).statusCode).toBe(201);
      expect((await nurse.signIn(house.email('nurse'))).statusCode).toBe(204);
    });

    it('does not touch the own account', async () => {
      const house = await houseWith(database, 'admin');
      const admin = await adminOf(house);
      const own = house.accountId('admin');
      const answers = [
        await admin.act('roles', own, { roles: ['admin', 'nurse'] }, 'PUT'),
        await admin.act('block', own),
        await admin.act('second-factor-reset', own),
        await admin.act('password-link', own),
      ];
      expect(answers.map(codeOf)).toEqual(Array(4).fill('identity.own-account'));
    });

    it('stays: two who take the role from each other at the same time leave one', async () => {
      const house = await houseWith(database, 'admin', 'nurse');
      const [one, other] = [house.accountId('admin'), house.accountId('nurse')];
      const first = await adminOf(house);
      await first.act('roles', other, { roles: ['admin'] }, 'PUT');
      const second = browser();
      await second.signIn(house.email('nurse'));
      const acts = await Promise.all([
        first.ask('PUT', `accounts/${other}/roles`, { roles: ['nurse'] }, 2),
        second.ask('POST', `accounts/${one}/block`, undefined, 1),
      ]);
      expect(acts.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1);
      const [left] = await database.sql<{ n: number }>('select count(*)::int as n from luwte.admins_of($1)', [
        house.facilityId,
      ]);
      expect(left?.n).toBe(1);
    });

    it('stays, whatever the database is told', async () => {
      const house = await houseWith(database, 'admin');
      const drop = database.sql(`delete from luwte.account_role where facility_id = $1`, [house.facilityId]);
      await expect(drop).rejects.toThrow('A house keeps an administrator');
      const block = database.sql(
        `update luwte.account_house set blocked_at = now(), block_reason = 'admin' where facility_id = $1`,
        [house.facilityId],
      );
      await expect(block).rejects.toThrow('A house keeps an administrator');
    });

    it('sees nobody of another house, and does nothing to them', async () => {
      const [here, there] = [await houseWith(database, 'admin'), await houseWith(database, 'admin', 'nurse')];
      const admin = await adminOf(here);
      const stranger = there.accountId('nurse');
      expect((await list(admin)).map(({ id }) => id)).toEqual([here.accountId('admin')]);
      const answers = [
        await admin.ask('GET', `accounts/${stranger}`),
        await admin.ask('GET', `accounts/${stranger}/sign-ins`),
        await admin.ask('DELETE', `accounts/${stranger}/sign-ins`),
        await admin.ask('PUT', `accounts/${stranger}/roles`, { roles: ['nurse'] }, 1),
        await admin.ask('POST', `accounts/${stranger}/block`, undefined, 1),
        await admin.ask('POST', `accounts/${stranger}/password-link`, {}, 1),
        await admin.ask('POST', `accounts/${stranger}/second-factor-reset`, undefined, 1),
      ];
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(7).fill(404));
    });
  });

  it('take a new password by a link, which ends every sign-in', async () => {
    const house = await houseWith(database, 'admin', 'nurse');
    const admin = await adminOf(house);
    const nurse = browser();
    await nurse.signIn(house.email('nurse'));
    const first = (await admin.act('password-link', house.accountId('nurse'))).json<MadeLink>();
    const second = (await admin.act('password-link', house.accountId('nurse'))).json<MadeLink>();
    const set = (token: string, password = CHOSEN) =>
      browser().ask('POST', 'invited/password', { token, password });
    expect(codeOf(await set(first.token))).toBe('identity.link-spent');
    expect((await set(second.token, 'test nurse 1')).statusCode).toBe(422);
    const race = await Promise.all([set(second.token), set(second.token)]);
    expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
    expect((await nurse.ask('GET', 'session')).statusCode).toBe(401);
    expect((await nurse.signIn(house.email('nurse'), CHOSEN)).statusCode).toBe(204);
  });
});
