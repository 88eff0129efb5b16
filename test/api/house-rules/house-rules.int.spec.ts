import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, readConfig, roleUrl } from '@luwte/apps/api';
import {
  defaultRuleSet,
  type RuleSetPage,
  type RuleSetVersion,
  type Signature,
  type SignedAcceptance,
  type VisitorAcceptances,
} from '@luwte/house-rules/domain';
import type { Created, Id, Problem } from '@luwte/platform/kernel';
import { newId } from '@luwte/platform/kernel';
import { Browser, houseWith } from '../identity/identity-kit';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';

const SIGNED: Signature = {
  width: 600,
  height: 200,
  strokes: [
    {
      points: [
        { x: 10, y: 10 },
        { x: 200, y: 90 },
      ],
    },
  ],
};

type House = Awaited<ReturnType<typeof houseWith>>;

describe('the house rules', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: House;
  let desk: Browser;
  let manager: Browser;
  let elsewhere: Browser;

  beforeAll(async () => {
    database = await testDatabase();
    const config = readConfig({
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
      DATABASE_JOBS_URL: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
      LUWTE_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
      LUWTE_JOBS: 'off',
      LUWTE_LOG: 'silent',
    });
    api = await createApp(config);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(async () => {
    house = await houseWith(database, 'front-desk', 'manager', 'nurse');
    const other = await houseWith(database, 'front-desk');
    [desk, manager, elsewhere] = await Promise.all([
      signedIn(house.email('front-desk')),
      signedIn(house.email('manager')),
      signedIn(other.email('front-desk')),
    ]);
  });

  async function signedIn(email: string): Promise<Browser> {
    const browser = new Browser(api);
    await browser.signIn(email);
    return browser;
  }
  async function draft(content: object = defaultRuleSet()): Promise<Id> {
    const answer = await manager.ask('POST', 'house-rules/versions', content);
    expect(answer.statusCode).toBe(201);
    return answer.json<Created>().id;
  }
  async function published(content: object = defaultRuleSet()): Promise<Id> {
    const id = await draft(content);
    const answer = await manager.ask('POST', `house-rules/versions/${id}/publication`, { version: 1 });
    expect(answer.statusCode).toBe(201);
    return id;
  }
  async function visitor(): Promise<Id> {
    return (await desk.ask('POST', 'visitors', { over18: true })).json<Created>().id;
  }
  const accept = (body: object, browser = desk) => browser.ask('POST', 'house-rules/acceptances', body);
  const versions = async () =>
    (await desk.ask('GET', 'house-rules/versions'))
      .json<RuleSetPage>()
      .items.map((one) => [one.number, one.state]);

  it('hold from the moment they are published, each for one house', async () => {
    expect((await desk.ask('GET', 'house-rules/current')).statusCode).toBe(404);
    const first = await published();
    expect((await desk.ask('GET', 'house-rules/current')).json<RuleSetVersion>()).toMatchObject({
      id: first,
      number: 1,
      state: 'published',
      rules: defaultRuleSet().rules,
    });
    await published();
    expect(await versions()).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect((await elsewhere.ask('GET', 'house-rules/current')).statusCode).toBe(404);
    expect((await elsewhere.ask('GET', `house-rules/versions/${first}`)).statusCode).toBe(404);
  });

  it('have one published version however many people publish at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 5 }, () => draft()));
    const answers = await Promise.all(
      drafts.map((id) => manager.ask('POST', `house-rules/versions/${id}/publication`, { version: 1 })),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201]);
    const all = await versions();
    expect(all.map(([number]) => number).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(all.filter(([, state]) => state === 'published')).toEqual([[5, 'published']]);
  });

  it('are edited as a draft only, and never over what somebody else wrote', async () => {
    const id = await draft();
    const edit = (version: number | null) =>
      api.inject({
        method: 'PATCH',
        url: `/api/v1/house-rules/versions/${id}`,
        payload: { languages: ['nl'], rules: defaultRuleSet().rules.slice(1) },
        headers: {
          cookie: `luwte_session=${manager.token}`,
          ...(version !== null && { 'if-match': `"${version}"` }),
        },
      });
    expect((await edit(null)).statusCode).toBe(428);
    expect((await edit(1)).json()).toEqual({ id, version: 2 });
    const stale = await edit(1);
    expect([stale.statusCode, stale.json<Problem>()['currentVersion']]).toEqual([409, 2]);
    const early = await manager.ask('POST', `house-rules/versions/${id}/publication`, { version: 1 });
    expect(early.json<Problem>().code).toBe('platform.stale-version');
    await manager.ask('POST', `house-rules/versions/${id}/publication`, { version: 2 });
    expect((await edit(3)).json<Problem>().code).toBe('house-rules.wrong-state');
  });

  it('are published with a text in every language they offer', async () => {
    const [rule, ...others] = defaultRuleSet().rules;
    const texts = rule?.texts.filter(({ language }) => language !== 'bg');
    const id = await draft({ ...defaultRuleSet(), rules: [{ ...rule, texts }, ...others] });
    const answer = await manager.ask('POST', `house-rules/versions/${id}/publication`, { version: 1 });
    expect(answer.statusCode).toBe(422);
    expect(answer.json<Problem>().errors).toEqual([
      { pointer: '/rules/0/texts', code: 'not-translated', params: { language: 'bg' } },
    ]);
    expect(await versions()).toEqual([[null, 'draft']]);
  });

  it('are accepted by signature, which nobody reads in the database', async () => {
    const versionId = await published();
    const visitorId = await visitor();
    const made = await accept({
      visitorId,
      versionId,
      language: 'ar',
      method: 'signature',
      signature: SIGNED,
    });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<Created>();
    const read = await desk.ask('GET', `house-rules/acceptances/${id}`);
    expect(read.json<SignedAcceptance>()).toMatchObject({ visitorId, language: 'ar', signature: SIGNED });
    const [row] = await database.sql<{ signature: Buffer }>(
      'select signature from luwte.house_rule_acceptance where id = $1',
      [id],
    );
    expect(row?.signature.toString('latin1')).not.toContain('strokes');
    await database.sql('delete from luwte.visitor_key where visitor_id = $1', [visitorId]);
    expect(
      (await desk.ask('GET', `house-rules/acceptances/${id}`)).json<SignedAcceptance>().signature,
    ).toBeNull();
  });

  it('are accepted in speech, with a colleague of this house as witness', async () => {
    const versionId = await published();
    const spoken = { visitorId: await visitor(), versionId, language: 'pl', method: 'spoken' };
    const by = async (witnessAccountId: Id) => (await accept({ ...spoken, witnessAccountId })).statusCode;
    expect(await by(house.accountId('nurse'))).toBe(201);
    expect(await by(house.accountId('front-desk'))).toBe(422);
    expect(await by(newId())).toBe(422);
  });

  it('are asked again once for each new version', async () => {
    const visitorId = await visitor();
    const standing = async () =>
      (await desk.ask('GET', `house-rules/acceptances?visitorId=${visitorId}`)).json<VisitorAcceptances>();
    expect(await standing()).toMatchObject({ needsAcceptance: false, currentVersionId: null });
    const first = await published();
    const signed = { visitorId, language: 'nl', method: 'signature', signature: SIGNED };
    expect(await standing()).toMatchObject({ needsAcceptance: true, currentVersionId: first });
    await accept({ ...signed, versionId: first });
    expect(await standing()).toMatchObject({ needsAcceptance: false });
    const second = await published();
    expect(await standing()).toMatchObject({ needsAcceptance: true, currentVersionId: second });
    const late = await accept({ ...signed, versionId: first });
    expect([late.statusCode, late.json<Problem>()['currentVersionId']]).toEqual([409, second]);
    await accept({ ...signed, versionId: second });
    expect(await standing()).toMatchObject({
      needsAcceptance: false,
      items: [{ versionNumber: 2 }, { versionNumber: 1 }],
    });
  });

  it('record one acceptance however often the same request arrives', async () => {
    const versionId = await published();
    const visitorId = await visitor();
    const key = randomUUID();
    const send = (language: string) =>
      api.inject({
        method: 'POST',
        url: '/api/v1/house-rules/acceptances',
        payload: { visitorId, versionId, language, method: 'signature', signature: SIGNED },
        headers: { cookie: `luwte_session=${desk.token}`, 'idempotency-key': key },
      });
    const answers = await Promise.all([send('nl'), send('nl'), send('nl')]);
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect((await send('en')).json<Problem>().code).toBe('platform.idempotency-key-reused');
    const [count] = await database.sql(
      'select count(*)::int as n from luwte.house_rule_acceptance where visitor_id = $1',
      [visitorId],
    );
    expect(count).toEqual({ n: 1 });
  });

  it('show another house nothing, not even that a visitor or an acceptance exists', async () => {
    const versionId = await published();
    const visitorId = await visitor();
    const signed = { visitorId, versionId, language: 'nl', method: 'signature', signature: SIGNED };
    const { id } = (await accept(signed)).json<Created>();
    const answers = await Promise.all([
      elsewhere.ask('GET', `house-rules/acceptances/${id}`),
      elsewhere.ask('GET', `house-rules/acceptances/${newId()}`),
      elsewhere.ask('GET', `house-rules/acceptances?visitorId=${visitorId}`),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect((await accept(signed, elsewhere)).statusCode).toBe(409);
  });

  it('leave a trace of publishing, of each acceptance and of each look at it, by the random key', async () => {
    const versionId = await published();
    const visitorId = await visitor();
    await accept({ visitorId, versionId, language: 'nl', method: 'signature', signature: SIGNED });
    await desk.ask('GET', `house-rules/acceptances?visitorId=${visitorId}`);
    const rows = await database.sql<{ event: string; named: boolean }>(
      `select e.event, e.visitor_key = v.audit_key and e.visitor_key <> v.id as named
       from luwte.audit_entry e left join luwte.visitor v on v.audit_key = e.visitor_key
       where e.facility_id = $1 and e.event like 'house-rules.%' order by e.at, e.id`,
      [house.facilityId],
    );
    expect(rows).toEqual([
      { event: 'house-rules.drafted', named: null },
      { event: 'house-rules.published', named: null },
      { event: 'house-rules.accepted', named: true },
      { event: 'house-rules.acceptances-read', named: true },
    ]);
  });

  it.each<[string, object, number]>([
    ['an unknown field', { colour: 'red' }, 400],
    ['a language nobody speaks', { language: 'xx' }, 422],
    ['no proof', { signature: undefined }, 422],
    ['an empty pad', { signature: { ...SIGNED, strokes: [{ points: [{ x: 1, y: 1 }] }] } }, 422],
    ['ink beside the pad', { signature: { ...SIGNED, width: 100 } }, 422],
    ['a point that is none', { signature: { ...SIGNED, strokes: [{ points: [{ x: 'a', y: 1 }] }] } }, 400],
    ['a visitor who is none', { visitorId: 'me' }, 422],
    ['a visitor who is not there', { visitorId: newId() }, 404],
  ])('refuse %s and change nothing', async (_, change, status) => {
    const versionId = await published();
    const visitorId = await visitor();
    const good = { visitorId, versionId, language: 'nl', method: 'signature', signature: SIGNED };
    expect((await accept({ ...good, ...change })).statusCode).toBe(status);
    const list = await desk.ask('GET', `house-rules/acceptances?visitorId=${visitorId}`);
    expect(list.json<VisitorAcceptances>().items).toEqual([]);
  });

  it('let the front desk neither write nor publish', async () => {
    const id = await draft();
    const answers = [
      await desk.ask('POST', 'house-rules/versions', defaultRuleSet()),
      await desk.ask('POST', `house-rules/versions/${id}/publication`, { version: 1 }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
    const cursor = await desk.ask('GET', 'house-rules/versions?cursor=bm9uc2Vuc2U');
    expect(cursor.statusCode).toBe(422);
  });
});
