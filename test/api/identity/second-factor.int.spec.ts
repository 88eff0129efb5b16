import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditListItem } from '@luwte/audit/domain';
import {
  type NewRecoveryCodes,
  type NewSecondFactor,
  RECOVERY_CODES,
  type Role,
  type SecondFactorView,
  type SessionView,
  SIGN_IN_THROTTLE,
} from '@luwte/identity/domain';
import { addMinutes, type Instant, type Page } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { Browser, codeAt, houseWith, MovedClock, PASSWORD, startIdentity } from './identity-kit';

const NOW: Instant = '2026-11-24T09:00:05.000Z';
const FACTOR = 'session/second-factor';

describe('a second factor', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  const clock = new MovedClock(NOW);
  let ip = 1;
  const browser = (): Browser => new Browser(api, `192.0.2.${(ip += 1)}`);

  beforeAll(async () => {
    database = await testDatabase();
    api = await startIdentity(database, { clock });
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(() => clock.moveTo(NOW));

  /** Somebody of a house of their own who has a second factor. */
  async function withFactor(...roles: readonly Role[]) {
    const house = await houseWith(database, 'nurse', ...roles);
    const email = house.email('nurse');
    const worker = browser();
    await worker.signIn(email);
    const begun = await worker.ask('POST', `${FACTOR}/enrolment`, { password: PASSWORD });
    const { secret, uri } = begun.json<NewSecondFactor>();
    const code = codeAt(secret, NOW);
    const confirmed = await worker.ask('POST', `${FACTOR}/confirmation`, { appCode: code });
    const { codes } = confirmed.json<NewRecoveryCodes>();
    return { house, email, worker, secret, uri, codes, first: code };
  }
  const codeOf = (answer: { json<T>(): T }): string => answer.json<{ code: string }>().code;

  it('is set by password and a first code, and asked at every sign-in from then on', async () => {
    const { email, uri, secret, codes } = await withFactor();
    expect(uri).toContain(`secret=${secret}`);
    expect(codes).toHaveLength(RECOVERY_CODES);
    const without = await browser().signIn(email);
    expect([without.statusCode, codeOf(without)]).toEqual([401, 'identity.otp-needed']);
    const wrong = await browser().signIn(email, PASSWORD, '000000');
    expect([wrong.statusCode, codeOf(wrong)]).toEqual([401, 'identity.otp-wrong']);
    clock.moveTo(addMinutes(NOW, 1));
    const next = await browser().signIn(email, PASSWORD, codeAt(secret, clock.now()));
    expect(next.statusCode).toBe(204);
  });

  it('tells nothing of itself to who does not know the password', async () => {
    const { email } = await withFactor();
    expect(codeOf(await browser().signIn(email, 'not the password'))).toBe('identity.wrong-credentials');
  });

  it('begins with the own password, and ends with password and code', async () => {
    const { worker, secret, codes } = await withFactor();
    const answers = [
      await worker.ask('POST', `${FACTOR}/removal`, { password: 'wrong', otp: codes[0] }),
      await worker.ask('POST', `${FACTOR}/removal`, { password: PASSWORD, otp: '123123' }),
      await worker.ask('POST', `${FACTOR}/enrolment`, { password: 'wrong' }),
      await worker.ask('POST', `${FACTOR}/enrolment`, { password: PASSWORD }),
    ];
    expect(answers.map(codeOf)).toEqual([
      'identity.wrong-password',
      'identity.otp-wrong',
      'identity.wrong-password',
      'identity.factor-set',
    ]);
    clock.moveTo(addMinutes(NOW, 1));
    const otp = codeAt(secret, clock.now());
    expect((await worker.ask('POST', `${FACTOR}/removal`, { password: PASSWORD, otp })).statusCode).toBe(204);
    const after = (await worker.ask('GET', FACTOR)).json<SecondFactorView>();
    expect(after).toEqual({ since: null, codesLeft: 0, asked: false });
  });

  it.each([
    [-2, 401],
    [-1, 401],
    [0, 401],
    [1, 204],
    [2, 401],
  ])('takes a clock that is %i steps off, but no step from before the last: %i', async (steps, status) => {
    const { email, secret } = await withFactor();
    const answer = await browser().signIn(email, PASSWORD, codeAt(secret, NOW, steps));
    expect(answer.statusCode).toBe(status);
  });

  it('takes the code of a clock that runs behind, once time has passed since the last', async () => {
    const { email, secret } = await withFactor();
    clock.moveTo(addMinutes(NOW, 5));
    expect((await browser().signIn(email, PASSWORD, codeAt(secret, clock.now(), -1))).statusCode).toBe(204);
  });

  it('counts a code once, also when two send it at the same time', async () => {
    const { email, secret } = await withFactor();
    clock.moveTo(addMinutes(NOW, 1));
    const code = codeAt(secret, clock.now());
    const both = await Promise.all([1, 2, 3].map(() => browser().signIn(email, PASSWORD, code)));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401, 401]);
    expect((await browser().signIn(email, PASSWORD, code)).statusCode).toBe(401);
  });

  it('is slowed down when codes are guessed, as passwords are', async () => {
    const { email } = await withFactor();
    const { failures } = SIGN_IN_THROTTLE.account;
    for (let n = 0; n < failures; n += 1)
      expect((await browser().signIn(email, PASSWORD, `00000${n % 10}`)).statusCode).toBe(401);
    expect((await browser().signIn(email, PASSWORD, '123456')).statusCode).toBe(429);
  });

  it('has recovery codes that work once each, with or without spaces', async () => {
    const { email, worker, codes } = await withFactor();
    const [first = '', second = ''] = codes;
    const spaced = first.replace(/(\d{4})(?=\d)/g, '$1 ');
    expect((await browser().signIn(email, PASSWORD, spaced)).statusCode).toBe(204);
    expect((await browser().signIn(email, PASSWORD, first)).statusCode).toBe(401);
    const race = await Promise.all([1, 2].map(() => browser().signIn(email, PASSWORD, second)));
    expect(race.map(({ statusCode }) => statusCode).sort()).toEqual([204, 401]);
    const view = (await worker.ask('GET', FACTOR)).json<SecondFactorView>();
    expect(view.codesLeft).toBe(RECOVERY_CODES - 2);
  });

  it('has new recovery codes on demand; those before stop working', async () => {
    const { email, worker, codes, secret } = await withFactor();
    clock.moveTo(addMinutes(NOW, 1));
    const otp = codeAt(secret, clock.now());
    const renewed = await worker.ask('POST', `${FACTOR}/recovery-codes`, { password: PASSWORD, otp });
    const [fresh = ''] = renewed.json<NewRecoveryCodes>().codes;
    expect((await browser().signIn(email, PASSWORD, codes[3])).statusCode).toBe(401);
    expect((await browser().signIn(email, PASSWORD, fresh)).statusCode).toBe(204);
  });

  it('is not set by a wrong code, nor half an hour later', async () => {
    const house = await houseWith(database, 'nurse');
    const worker = browser();
    await worker.signIn(house.email('nurse'));
    const early = await worker.ask('POST', `${FACTOR}/confirmation`, { appCode: '123456' });
    const begun = await worker.ask('POST', `${FACTOR}/enrolment`, { password: PASSWORD });
    const { secret } = begun.json<NewSecondFactor>();
    const wrong = await worker.ask('POST', `${FACTOR}/confirmation`, { appCode: codeAt(secret, NOW, 5) });
    clock.moveTo(addMinutes(NOW, 31));
    const late = await worker.ask('POST', `${FACTOR}/confirmation`, { appCode: codeAt(secret, clock.now()) });
    expect([early, wrong, late].map(codeOf)).toEqual([
      'identity.without-factor',
      'identity.otp-wrong',
      'identity.without-factor',
    ]);
    expect((await browser().signIn(house.email('nurse'))).statusCode).toBe(204);
  });

  it('can be taken away by an administrator when the telephone is lost, which ends every sign-in', async () => {
    const { house, email, worker } = await withFactor('admin');
    const admin = browser();
    await admin.signIn(house.email('admin'));
    const reset = await admin.act('second-factor-reset', house.accountId('nurse'));
    expect(reset.statusCode).toBe(201);
    expect((await worker.ask('GET', 'session')).statusCode).toBe(401);
    expect((await browser().signIn(email)).statusCode).toBe(204);
    expect(codeOf(await admin.act('second-factor-reset', house.accountId('nurse')))).toBe(
      'identity.without-factor',
    );
  });

  it('leaves its traces in the audit log', async () => {
    const { house, email, codes } = await withFactor('privacy-officer');
    await browser().signIn(email, PASSWORD, '000000');
    await browser().signIn(email, PASSWORD, codes[0]);
    const officer = browser();
    await officer.signIn(house.email('privacy-officer'));
    const log = await officer.ask('GET', `audit-entries?accountId=${house.accountId('nurse')}&limit=4`);
    const entries = log.json<Page<AuditListItem>>().items.map(({ event, outcome }) => `${event} ${outcome}`);
    expect(entries.toSorted()).toEqual([
      'identity.recovery-code-used success',
      'identity.second-factor-set success',
      'identity.signed-in failed',
      'identity.signed-in success',
    ]);
  });

  it('keeps neither secret nor recovery code readable in the database', async () => {
    const { house, secret, codes } = await withFactor();
    const rows = await database.sql<{ text: string }>(
      `select a::text || coalesce((select string_agg(c::text, ' ') from luwte.account_recovery_code c
         where c.account_id = a.id), '') as text from luwte.account a where a.id = $1`,
      [house.accountId('nurse')],
    );
    const hex = (text: string): string => Buffer.from(text).toString('hex');
    const text = rows[0]?.text ?? '';
    expect(text.length).toBeGreaterThan(100);
    for (const hidden of [secret, ...codes]) {
      expect(text).not.toContain(hidden);
      expect(text).not.toContain(hex(hidden));
    }
  });

  it('is asked of administrators and privacy officers first, until the house decides otherwise', async () => {
    const house = await houseWith(database, 'admin', 'nurse');
    const admin = browser();
    await admin.signIn(house.email('admin'));
    const policy = await admin.ask('GET', 'second-factor-policy');
    expect(policy.json()).toEqual({ roles: ['admin', 'privacy-officer'], version: 0, enforced: false });
    const changed = await admin.ask('PUT', 'second-factor-policy', { roles: ['nurse'] }, 0);
    expect(changed.json()).toMatchObject({ version: 1 });
    const stale = await admin.ask('PUT', 'second-factor-policy', { roles: [] }, 0);
    expect(stale.statusCode).toBe(409);
    const nurse = browser();
    await nurse.signIn(house.email('nurse'));
    expect((await nurse.ask('GET', FACTOR)).json<SecondFactorView>().asked).toBe(true);
    expect((await admin.ask('GET', FACTOR)).json<SecondFactorView>().asked).toBe(false);
  });

  it('comes before anything else in production, for those of whom it is asked', async () => {
    const strict = await startIdentity(database, { clock, mode: 'production' });
    try {
      const house = await houseWith(database, 'admin', 'nurse');
      const [admin, nurse] = [new Browser(strict, '192.0.2.201'), new Browser(strict, '192.0.2.202')];
      await admin.signIn(house.email('admin'));
      await nurse.signIn(house.email('nurse'));
      const before = (await admin.ask('GET', 'session')).json<SessionView>();
      expect(before).toMatchObject({ factorFirst: true, permissions: [] });
      expect((await admin.ask('GET', 'accounts')).statusCode).toBe(403);
      expect((await nurse.ask('GET', 'session')).json<SessionView>().factorFirst).toBe(false);
      const begun = await admin.ask('POST', `${FACTOR}/enrolment`, { password: PASSWORD });
      const code = codeAt(begun.json<NewSecondFactor>().secret, NOW);
      expect((await admin.ask('POST', `${FACTOR}/confirmation`, { appCode: code })).statusCode).toBe(200);
      const after = (await admin.ask('GET', 'session')).json<SessionView>();
      expect(after.factorFirst).toBe(false);
      expect((await admin.ask('GET', 'accounts')).statusCode).toBe(200);
    } finally {
      await strict.close();
    }
  });

  it('leaves the session that set it signed in', async () => {
    const { worker } = await withFactor();
    expect((await worker.ask('GET', 'session')).statusCode).toBe(200);
  });
});
