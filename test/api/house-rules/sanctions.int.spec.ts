import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdviceAnswer } from '@luwte/floor/domain';
import { HouseRulesFacade } from '@luwte/house-rules/api';
import {
  defaultRuleSet,
  type SanctionDetail,
  type SanctionLine,
  type VisitorSuspensions,
} from '@luwte/house-rules/domain';
import type { Role } from '@luwte/identity/domain';
import { CLOCK, jobActor, Transaction, VisitorKeys } from '@luwte/platform/api';
import {
  addMinutes,
  type Created,
  type Id,
  type Instant,
  instantAt,
  type Page,
} from '@luwte/platform/kernel';
import { startStreet, type Answer, type Client, type House, type Street } from '../house';

const ZONE = 'Europe/Amsterdam';
const SUSPENSION = {
  ruleKey: 'respect',
  step: 'days-1-7',
  scope: 'use-room',
  days: 2,
  facts: 'Schreeuwde naar een medewerker aan de balie.',
};
const REASON = { reason: 'Na overleg in het team.' };

describe('sanctions', () => {
  let street: Street;
  let api: NestFastifyApplication;
  let house: House;
  let desk: Client;
  let lead: Client;
  let coordinator: Client;
  let visitorId: Id;

  beforeAll(async () => {
    street = await startStreet();
    api = street.api;
  });
  afterAll(() => street.close());
  beforeEach(async () => {
    house = await street.house('front-desk', 'nurse', 'shift-lead', 'coordinator', 'manager');
    [desk, lead, coordinator] = await Promise.all([
      house.as('front-desk'),
      house.as('shift-lead'),
      house.as('coordinator'),
    ]);
    const manager = await house.as('manager');
    const version = (await manager.post('house-rules/versions', defaultRuleSet())).json<Created>();
    await manager.post(`house-rules/versions/${version.id}/publication`, { version: 1 });
    visitorId = await newVisitor();
  });
  afterEach(() => jest.restoreAllMocks());

  const at = (instant: Instant): void => {
    jest.spyOn(api.get<{ now(): Instant }>(CLOCK), 'now').mockReturnValue(instant);
  };
  const newVisitor = async (): Promise<Id> =>
    (await desk.post('visitors', { over18: true, handle: 'Winterkoning' })).json<Created>().id;
  const impose = (who: Client, changes: object = {}): Promise<Answer> =>
    who.post('house-rules/sanctions', { ...SUSPENSION, visitorId, ...changes });
  const imposed = async (changes: object = {}, who = desk): Promise<Id> => {
    const answer = await impose(who, changes);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
    return answer.json<Created>().id;
  };
  const act = (who: Client, id: Id, path: string, body: object, version = 1): Promise<Answer> =>
    who.post(`house-rules/sanctions/${id}/${path}`, body, { 'if-match': `"${version}"` });
  const codeOf = (answer: Answer): [number, string] => [answer.status, answer.json<{ code: string }>().code];
  const detail = async (id: Id): Promise<SanctionDetail> =>
    (await lead.get(`house-rules/sanctions/${id}`)).json<SanctionDetail>();
  const suspensions = async (who = desk): Promise<VisitorSuspensions['items']> =>
    (await who.get(`house-rules/suspensions?visitorId=${visitorId}`)).json<VisitorSuspensions>().items;
  const advice = async (who = desk): Promise<AdviceAnswer> =>
    (await who.post('floor/advice', { over18: true, intoxication: 0, visitorId })).json<AdviceAnswer>();

  it('stand at the door with end and rule, and help and clean equipment are offered', async () => {
    expect((await advice()).facts.suspension).toBeNull();
    await imposed();
    const [known] = await suspensions();
    expect(known).toMatchObject({ scope: 'use-room', ruleTitles: { nl: 'Ik praat rustig en vriendelijk' } });
    const told = await advice();
    expect(told.facts.suspension).toEqual({ scope: 'use-room', until: known?.until });
    expect(told.reasons).toContainEqual(
      expect.objectContaining({ code: 'suspended-use-room', outcome: 'refuse', secondPerson: true }),
    );
    expect(told.alwaysOffered).toEqual(expect.arrayContaining(['emergency-help', 'sterile-equipment']));
  });

  it.each([
    ['the shorter day', '2026-03-29'],
    ['the longer day', '2026-10-25'],
    ['the shorter day of the next year', '2027-03-28'],
    ['an ordinary day', '2026-11-24'],
  ])('over %s end on the minute: at 23:59 they stand at the door, at 00:00 nowhere', async (_, day) => {
    const noon = instantAt(day, '12:00', ZONE);
    at(noon);
    let worker = await house.anew('front-desk');
    await imposed({ step: 'rest-of-day', days: null, scope: 'building' }, worker);
    const end = addMinutes(instantAt(day, '23:59', ZONE), 1);
    at(addMinutes(end, -1));
    worker = await house.anew('front-desk');
    expect(await suspensions(worker)).toMatchObject([{ until: end }]);
    expect((await advice(worker)).facts.suspension).toEqual({ scope: 'building', until: end });
    at(end);
    expect(await suspensions(worker)).toEqual([]);
    expect((await advice(worker)).facts.suspension).toBeNull();
  });

  it('are decided by who may: more than 7 days by a shift lead, more than 30 by a coordinator', async () => {
    const steps = {
      'days-8-30': { step: 'days-8-30', days: 14 },
      longer: {
        step: 'longer',
        days: 60,
        reviewOn: addMinutes(new Date().toISOString(), 30 * 1440).slice(0, 10),
      },
    };
    const refused = await impose(desk, steps['days-8-30']);
    expect(codeOf(refused)).toEqual([403, 'house-rules.not-your-decision']);
    expect(refused.json<{ deciders: Role[] }>().deciders).toEqual(['shift-lead', 'coordinator']);
    expect(codeOf(await impose(lead, steps.longer))).toEqual([403, 'house-rules.not-your-decision']);
    const id = await imposed(steps['days-8-30'], lead);
    expect(codeOf(await act(desk, id, 'lifting', REASON))).toEqual([403, 'house-rules.not-your-decision']);
    expect(codeOf(await impose(lead, { ...steps.longer, supersedes: id }))).toEqual([
      403,
      'house-rules.not-your-decision',
    ]);
    await imposed({ ...steps.longer, supersedes: id }, coordinator);
    expect(await suspensions()).toHaveLength(1);
  });

  it('of one scope run one at a time, however many are typed at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => impose(at % 2 ? desk : lead, { days: 1 + (at % 5) })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.json<{ code: string }>().code).toBe('house-rules.sanction-overlaps');
    await imposed({ scope: 'building', days: 1 });
    expect((await advice()).facts.suspension?.scope).toBe('building');
  });

  it('are never changed without a trace', async () => {
    const id = await imposed();
    const corrected = await desk.change('PATCH', `house-rules/sanctions/${id}`, 1, {
      ...SUSPENSION,
      days: 1,
      facts: 'Praatte hard aan de balie.',
      reason: 'Het was de eerste keer.',
    });
    expect(corrected.status).toBe(200);
    const stale = await desk.change('PATCH', `house-rules/sanctions/${id}`, 1, { ...SUSPENSION, ...REASON });
    expect(codeOf(stale)).toEqual([409, 'platform.stale-version']);
    const { timeline, facts, days } = await detail(id);
    expect([days, facts]).toEqual([1, 'Praatte hard aan de balie.']);
    expect(timeline.map(({ kind, accountName }) => [kind, accountName])).toEqual([
      ['imposed', 'Test front-desk'],
      ['corrected', 'Test front-desk'],
    ]);
    expect(timeline[1]).toMatchObject({
      note: 'Het was de eerste keer.',
      before: { days: 2, facts: SUSPENSION.facts },
    });
    expect((await act(desk, id, 'withdrawal', REASON, 2)).status).toBe(201);
    expect(await suspensions()).toEqual([]);
    expect(codeOf(await act(lead, id, 'lifting', REASON, 3))).toEqual([409, 'house-rules.sanction-forbids']);
    await expect(
      street.database.sql(`update luwte.house_rule_sanction set version = 99 where id = $1`, [id]),
    ).rejects.toThrow();
    await expect(
      street.database.sql(`update luwte.house_rule_sanction_event set kind = 'told' where sanction_id = $1`, [
        id,
      ]),
    ).rejects.toThrow('history of a sanction stays');
  });

  it('are appealed once, and decided once by somebody else', async () => {
    const id = await imposed({ step: 'days-8-30', days: 14 }, lead);
    expect((await act(desk, id, 'appeal', { reason: 'Ik was het niet.' })).status).toBe(201);
    expect(codeOf(await act(lead, id, 'appeal-decision', { ...REASON, outcome: 'upheld' }, 2))).toEqual([
      403,
      'house-rules.own-decision',
    ]);
    const decide = (outcome: string): Promise<Answer> =>
      act(coordinator, id, 'appeal-decision', { ...REASON, outcome }, 2);
    const answers = await Promise.all([
      decide('lifted'),
      decide('upheld'),
      decide('lifted'),
      decide('upheld'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    const { appeal, state, timeline, appealDecidedByName } = await detail(id);
    expect(['lifted', 'upheld']).toContain(appeal);
    expect(state).toBe(appeal === 'lifted' ? 'lifted' : 'active');
    expect(appealDecidedByName).toBe('Test coordinator');
    expect(timeline.filter(({ kind }) => kind === 'appeal-decided')).toHaveLength(1);
    expect((await suspensions()).length).toBe(appeal === 'lifted' ? 0 : 1);
  });

  it('are shortened by an appeal to an earlier last day', async () => {
    const id = await imposed({ step: 'days-8-30', days: 20 }, lead);
    await act(desk, id, 'appeal', { reason: 'Het duurt te lang.' });
    const lastDay = addMinutes(new Date().toISOString(), 3 * 1440).slice(0, 10);
    const shortened = { ...REASON, outcome: 'shortened', lastDay };
    expect((await act(coordinator, id, 'appeal-decision', shortened, 2)).status).toBe(201);
    const [known] = await suspensions();
    expect(known?.until).toBe(addMinutes(instantAt(lastDay, '23:59', ZONE), 1));
  });

  it('are lifted after the return conversation where the house wants one', async () => {
    const id = await imposed({ step: 'days-8-30', days: 14 }, lead);
    expect(codeOf(await act(lead, id, 'lifting', REASON))).toEqual([409, 'house-rules.conversation-first']);
    const now = new Date().toISOString();
    const plan = await act(desk, id, 'conversation-plan', { at: addMinutes(now, 600) });
    expect(plan.status).toBe(201);
    const missed = { at: now, outcome: 'stayed-away' };
    expect((await act(lead, id, 'conversation', missed, 2)).status).toBe(201);
    expect((await act(lead, id, 'lifting', REASON, 3)).status).toBe(409);
    const held = { at: now, outcome: 'agreement', note: 'Houdt zich aan de afspraak.' };
    expect((await act(lead, id, 'conversation', held, 3)).status).toBe(201);
    expect((await act(lead, id, 'lifting', REASON, 4)).status).toBe(201);
    expect(await suspensions()).toEqual([]);
    expect((await detail(id)).state).toBe('lifted');
  });

  it('are listed by code, filtered and in order, and told in a language', async () => {
    const id = await imposed({ told: { language: 'ar', how: 'aloud-and-on-paper' } });
    const other = await newVisitor();
    await imposed({ visitorId: other, step: 'warning', scope: null, days: null });
    const list = async (query: string): Promise<readonly SanctionLine[]> =>
      (await coordinator.get(`house-rules/sanctions?${query}`)).json<Page<SanctionLine>>().items;
    expect(await list('sort=endsAt')).toHaveLength(2);
    const [active, ...more] = await list('state=active');
    expect(more).toEqual([]);
    expect(active).toMatchObject({
      id,
      told: { language: 'ar', how: 'aloud-and-on-paper' },
      state: 'active',
    });
    expect((await list('state=noted')).map((line) => line.visitorId)).toEqual([other]);
    expect((await list(`code=${active?.code.slice(0, 5).toLowerCase()}`)).map((line) => line.id)).toContain(
      id,
    );
    expect(await list('step=talk')).toEqual([]);
    const first = (await coordinator.get('house-rules/sanctions?limit=1')).json<Page<SanctionLine>>();
    const second = await list(`limit=1&cursor=${first.nextCursor}`);
    expect([first.items[0]?.id, second[0]?.id].toSorted()).toEqual(
      [id, (await list('state=noted'))[0]?.id].toSorted(),
    );
  });

  it('leave an entry in the access log, and no word of it outside', async () => {
    const id = await imposed();
    await detail(id);
    const events = await street.database.sql<{ event: string }>(
      `select event from luwte.audit_entry where subject_id = $1 order by at`,
      [id],
    );
    expect(events.map(({ event }) => event)).toEqual([
      'house-rules.sanction-imposed',
      'house-rules.sanction-read',
    ]);
    const [row] = await street.database.sql<{ held: string }>(
      `select s::text || (select string_agg(e::text, '') from luwte.house_rule_sanction_event e where e.sanction_id = s.id)
         || (select coalesce(string_agg(o::text, ''), '') from luwte.outbox o) as held
       from luwte.house_rule_sanction s where id = $1`,
      [id],
    );
    expect(row?.held).not.toContain('Schreeuwde');
  });

  it('are exported with their facts, and forgotten with the visitor while they still count', async () => {
    const id = await imposed();
    await act(desk, id, 'appeal', { reason: 'Ik was het niet.' });
    const facade = api.get(HouseRulesFacade);
    const actor = jobActor(house.facilityId, ZONE);
    const exported = await api.get(Transaction).run(actor, (tx) => facade.sanctionsForExport(tx, visitorId));
    expect(exported).toMatchObject([
      {
        rule: 'Ik praat rustig en vriendelijk',
        facts: SUSPENSION.facts,
        history: [{ kind: 'imposed' }, { kind: 'appeal-asked', note: 'Ik was het niet.' }],
      },
    ]);
    await api.get(Transaction).run(actor, async (tx) => {
      await facade.eraseVisitor(tx, visitorId);
      await api.get(VisitorKeys).destroy(tx, visitorId);
    });
    const after = await detail(id);
    expect([after.facts, after.timeline.map(({ note }) => note)]).toEqual([null, [null, null]]);
    expect([after.step, after.appeal]).toEqual(['days-1-7', 'asked']);
  });

  it('stay within the house', async () => {
    const id = await imposed();
    const elsewhere = await (await street.house('shift-lead')).as('shift-lead');
    expect((await elsewhere.get(`house-rules/sanctions/${id}`)).status).toBe(404);
    expect((await elsewhere.get('house-rules/sanctions')).json<Page<SanctionLine>>().items).toEqual([]);
    expect((await elsewhere.get(`house-rules/suspensions?visitorId=${visitorId}`)).status).toBe(404);
  });
});
