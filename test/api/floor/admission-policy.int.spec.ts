import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  type AdmissionPolicy,
  type AdmissionPolicyNow,
  type AdviceAnswer,
  DEFAULT_POLICY,
  type PolicyTrial,
  type PolicyVersion,
} from '@luwte/floor/domain';
import type { Page, Problem } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { AT_THE_DOOR, floorHouse, startApi, type Told, visitorOf, type Worker } from './floor-kit';

const STRICT: AdmissionPolicy = {
  ...DEFAULT_POLICY,
  intoxication: { ...DEFAULT_POLICY.intoxication, delayFrom: 1 },
};

describe('the admission policy of a house', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const layDown = (
    worker: Worker,
    policy: AdmissionPolicy,
    basedOn: number,
    more: object = {},
  ): Promise<Told<{ version: number } & Problem>> =>
    worker.ask('POST', 'floor/admission-policy/versions', {
      body: { policy, basedOn, reason: 'Besproken in het team', ...more },
    });
  const read = (worker: Worker): Promise<AdmissionPolicyNow> =>
    worker.get<AdmissionPolicyNow>('floor/admission-policy');

  it('begins with what every house begins with, and advises by what it lays down from then on', async () => {
    const { lead, desk, places } = await floorHouse(api, database);
    expect((await read(desk)).active).toMatchObject({ version: 0, policy: DEFAULT_POLICY });
    const slightly = { ...AT_THE_DOOR, intoxication: 1 };
    const advice = (): Promise<AdviceAnswer> => desk.post<AdviceAnswer>('floor/advice', { body: slightly });
    expect(await advice()).toMatchObject({ outcome: 'watch', policyVersion: 0 });
    expect((await layDown(lead, STRICT, 0)).body.version).toBe(1);
    expect(await advice()).toMatchObject({ outcome: 'delay', policyVersion: 1 });
    expect((await desk.comeIn({ intoxication: 1, placeId: places[0] })).code).toBe(
      'floor.deviation-required',
    );
    const deviation = { reason: 'Kennen we goed, blijft in het zicht' };
    const { id } = await desk.letIn({ intoxication: 1, placeId: places[0], deviation });
    expect(
      await database.sql(
        `select v.policy_version as visit, d.policy_version as decision, v.advice_facts->>'house' as house
         from luwte.visit v join luwte.floor_decision d on d.visit_id = v.id where v.id = $1`,
        [id],
      ),
    ).toEqual([{ visit: 1, decision: 1, house: 'open' }]);
  });

  it('weighs age and area from the sealed card where the policy asks for them', async () => {
    const { lead, desk } = await floorHouse(api, database);
    const { id } = await desk.post('visitors', {
      body: { over18: true, birthYear: new Date().getFullYear() - 19, postcode4: '3555' },
    });
    await layDown(
      lead,
      {
        ...DEFAULT_POLICY,
        age: { mode: 'advise', minimumAge: 21 },
        residency: { mode: 'advise', areas: [{ from: '3300', to: '3319' }] },
      },
      0,
    );
    const answer = await desk.post<AdviceAnswer>('floor/advice', { body: { ...AT_THE_DOOR, visitorId: id } });
    expect(answer.reasons.map(({ code }) => code)).toEqual(['below-house-age', 'outside-area']);
    const unknown = { ...AT_THE_DOOR, visitorId: await visitorOf(desk) };
    expect((await desk.post<AdviceAnswer>('floor/advice', { body: unknown })).outcome).toBe('admit');
  });

  it('is only ever added to: two who lay down at once end as one version and one told to look again', async () => {
    const { lead } = await floorHouse(api, database);
    const both = await Promise.all([layDown(lead, STRICT, 0), layDown(lead, DEFAULT_POLICY, 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.code).toBe('platform.stale-version');
    await layDown(lead, DEFAULT_POLICY, 1);
    const { items } = await lead.get<Page<PolicyVersion>>('floor/admission-policy/versions?limit=1');
    expect(items.map(({ version }) => version)).toEqual([2]);
  });

  it('cannot be changed or taken away, not by the role of the API either', async () => {
    const rights = await database.sql(
      `select has_table_privilege('luwte_app', 'luwte.floor_admission_policy', 'update') as u,
         has_table_privilege('luwte_app', 'luwte.floor_admission_policy', 'delete') as d`,
    );
    expect(rights).toEqual([{ u: false, d: false }]);
  });

  it('can be planned, and a newer one replaces what was planned', async () => {
    const { lead, desk } = await floorHouse(api, database);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await layDown(lead, STRICT, 0, { validFrom: tomorrow });
    const { active, planned } = await read(desk);
    expect([active.version, planned?.version, planned?.validFrom]).toEqual([0, 1, tomorrow]);
    await layDown(lead, DEFAULT_POLICY, 1);
    expect(await read(desk)).toMatchObject({ active: { version: 2 }, planned: null });
    const past = await layDown(lead, STRICT, 2, { validFrom: '2020-01-01T00:00:00.000Z' });
    expect([past.status, past.body.errors?.[0]?.code]).toEqual([422, 'in-the-past']);
  });

  it('keeps a draft that advises nobody, and lets nobody write over another’s', async () => {
    const { lead, desk } = await floorHouse(api, database);
    const draft = (match: number): Promise<Told<Problem>> =>
      lead.ask('PUT', 'floor/admission-policy/draft', { body: { policy: STRICT }, match });
    expect((await draft(1)).code).toBe('platform.stale-version');
    expect((await draft(0)).status).toBe(200);
    expect((await draft(0)).code).toBe('platform.stale-version');
    expect((await draft(1)).status).toBe(200);
    expect(await read(desk)).toMatchObject({ active: { version: 0 }, draft: { version: 2, policy: STRICT } });
    await layDown(lead, STRICT, 0);
    expect((await read(desk)).draft).toBeNull();
  });

  it('refuses what would block in silence, naming the field', async () => {
    const { lead } = await floorHouse(api, database);
    const wrong = await layDown(
      lead,
      { ...STRICT, intoxication: { ...STRICT.intoxication, watchFrom: 4 } },
      0,
    );
    expect(wrong.body.errors?.[0]).toMatchObject({
      pointer: '/policy/intoxication/delayFrom',
      code: 'thresholds-in-order',
    });
  });

  it('is tried out on the visits that were, without changing any, and says what was not recorded', async () => {
    const { lead, desk, places } = await floorHouse(api, database);
    const visitorId = await visitorOf(desk);
    await desk.letIn({ intoxication: 1, placeId: places[0], visitorId });
    await desk.letIn({ placeId: places[1] });
    const trial = await lead.post<PolicyTrial>('floor/admission-policy/trial', { body: { policy: STRICT } });
    expect([trial.visits, trial.against, trial.changed]).toEqual([2, { tried: 1, now: 0 }, 1]);
    expect(trial.examples[0]).toMatchObject({ now: 'watch', tried: 'delay' });
    expect(trial.examples[0]?.code).toHaveLength(9);
    expect(trial.unrecorded.map(({ fact }) => fact)).toEqual(['age', 'residence']);
    expect((await read(lead)).active.version).toBe(0);
  });

  it('tries out ten thousand visits in a moment', async () => {
    const { lead, facilityId } = await floorHouse(api, database);
    await database.sql(
      `insert into luwte.visit (id, facility_id, state, arrived_at, left_at, substance, route, intoxication, advice_outcome, recorded_by, advice_facts)
       select uuidv7(), $1, 'left', now() - n * interval '4 minutes', now() - n * interval '4 minutes', 'crack', 'smoke', n % 4, 'admit', $2,
         '{"bringsOwnSubstance":true,"rulesAccepted":true,"suspension":null,"earlierOverdose":false,"recentAbstinence":false,"house":"open","freePlaces":2,"waiting":0}'
       from generate_series(1, 10000) n`,
      [facilityId, lead.accountId],
    );
    const begun = performance.now();
    const trial = await lead.post<PolicyTrial>('floor/admission-policy/trial', {
      body: { policy: STRICT, days: 60 },
    });
    const took = performance.now() - begun;
    expect(trial.visits).toBe(10_000);
    expect(trial.against).toEqual({ tried: 7500, now: 5000 });
    expect(took).toBeLessThan(3_000);
    process.stdout.write(`try-out of 10,000 visits: ${Math.round(took)} ms\n`);
  });
});
