import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AdviceAnswer, VisitDetail, VisitListItem } from '@luwte/floor/domain';
import { addMinutes, type Created, newId, type Page } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { type FloorHouse, floorHouse, startApi, visitorOf } from './floor-kit';

const RACERS = 50;

describe('coming in', () => {
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

  /** How many visits the house holds, whatever became of them. */
  const visitsIn = async (house: FloorHouse): Promise<number> => {
    const rows = await database.sql('select 1 from luwte.visit where facility_id = $1', [house.facilityId]);
    return rows.length;
  };

  it('seats a visitor, and the board shows who sits where and what to know of them', async () => {
    const { desk, places } = await floorHouse(api, database);
    const visitorId = await visitorOf(desk, 'Zilverreiger');
    const answer = await desk.comeIn({ visitorId, placeId: places[1] });
    expect([answer.status, answer.body.state]).toEqual([201, 'seated']);
    expect(answer.text).not.toContain('Zilverreiger');
    const board = await desk.board();
    expect(board.rooms[0]?.places.map(({ visit }) => visit?.handle ?? null)).toEqual([
      null,
      'Zilverreiger',
      null,
    ]);
    expect(board.rooms[0]?.places[1]?.visit).toMatchObject({
      id: answer.body.id,
      visitorId,
      state: 'seated',
      substance: 'crack',
      route: 'smoke',
      times: { plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
      uses: 0,
      lastObservation: null,
    });
  });

  it('puts whoever gets no place on the waiting list, in the order of arrival', async () => {
    const { desk } = await floorHouse(api, database);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await desk.letIn()).id);
    expect((await desk.board()).waiting.map(({ id }) => id)).toEqual(ids);
  });

  it('admits exactly one of fifty who race for one free place, and tells the others why', async () => {
    const house = await floorHouse(api, database, { places: 1 });
    const answers = await Promise.all(
      Array.from({ length: RACERS }, () => house.desk.comeIn({ placeId: house.places[0] })),
    );
    const admitted = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status === 409);
    expect([admitted.length, refused.length]).toEqual([1, RACERS - 1]);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['floor.place-taken']));
    expect(await visitsIn(house)).toBe(1);
    const [stays] = await database.sql(
      'select count(*)::int as count from luwte.visit_stay where place_id = $1',
      [house.places[0]],
    );
    expect(stays).toEqual({ count: 1 });
  });

  it('lets one visitor in once, however many desks try', async () => {
    const house = await floorHouse(api, database);
    const visitorId = await visitorOf(house.desk);
    const answers = await Promise.all(Array.from({ length: 20 }, () => house.desk.comeIn({ visitorId })));
    const [first] = answers.filter(({ status }) => status === 201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 201);
    for (const { status, code, body } of others)
      expect([status, code, body['visitId']]).toEqual([409, 'floor.already-inside', first?.body.id]);
    expect(await visitsIn(house)).toBe(1);
  });

  it('happens once for one key, and answers the same', async () => {
    const house = await floorHouse(api, database);
    const key = newId();
    const body = { placeId: house.places[0] };
    const answers = await Promise.all([1, 2, 3].map(() => house.desk.comeIn(body, { key })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await visitsIn(house)).toBe(1);
    const other = await house.desk.comeIn({ placeId: house.places[1] }, { key });
    expect([other.status, other.code]).toEqual([409, 'platform.idempotency-key-reused']);
  });

  it('knows no place, visitor or visit of another house', async () => {
    const [here, there] = await Promise.all([floorHouse(api, database), floorHouse(api, database)]);
    const visitorId = await visitorOf(there.desk);
    const visit = await there.desk.letIn({ placeId: there.places[0] });
    const answers = await Promise.all([
      here.desk.comeIn({ placeId: there.places[1] }),
      here.desk.comeIn({ visitorId }),
      here.desk.ask('GET', `floor/visits/${visit.id}`),
      here.desk.act(visit.id, 'check-out', visit.version, { reason: 'other' }),
      here.desk.ask('POST', `floor/visits/${visit.id}/observations`, { body: { state: 'alert' } }),
      here.desk.act(newId(), 'check-out', 1, { reason: 'other' }),
    ]);
    expect(answers.map(({ status, code }) => [status, code])).toEqual(
      answers.map(() => [404, 'platform.absent']),
    );
    expect((await there.desk.seen(visit.id))?.version).toBe(visit.version);
    expect(await visitsIn(here)).toBe(0);
  });

  it('needs no name: an anonymous guest is a visit without a visitor', async () => {
    const { desk, places } = await floorHouse(api, database);
    const { id } = await desk.letIn({ placeId: places[0] });
    expect(await desk.seen(id)).toMatchObject({ visitorId: null, code: null, handle: null, alertKinds: [] });
  });

  it('offers no place that is out of order', async () => {
    const house = await floorHouse(api, database);
    await database.sql('update luwte.floor_place set usable = false where id = $1', [house.places[0]]);
    const answer = await house.desk.comeIn({ placeId: house.places[0] });
    expect([answer.status, answer.code]).toEqual([409, 'floor.place-unusable']);
    expect(await visitsIn(house)).toBe(0);
  });

  describe('against the advice', () => {
    const SEVERE = { intoxication: 3 };

    it('takes a reason and a colleague where the house asks for two, and keeps both', async () => {
      const house = await floorHouse(api, database, { also: ['manager'] });
      const { desk, nurse, places } = house;
      const manager = await house.as('manager');
      const bare = await desk.comeIn({ ...SEVERE, placeId: places[0] });
      expect([bare.status, bare.code]).toEqual([409, 'floor.deviation-required']);
      expect(bare.body).toMatchObject({
        needs: 'reason-and-second-person',
        advice: { outcome: 'refuse', reasons: [{ code: 'intoxication-severe', overridable: true }] },
      });
      const alone = await desk.comeIn({
        ...SEVERE,
        placeId: places[0],
        deviation: { reason: 'Rustig en bekend' },
      });
      expect(alone.code).toBe('floor.deviation-required');
      for (const secondAccountId of [desk.accountId, manager.accountId, newId()]) {
        const deviation = { reason: 'Rustig en bekend', secondAccountId };
        const answer = await desk.comeIn({ ...SEVERE, placeId: places[0], deviation });
        expect([answer.status, answer.code]).toEqual([422, 'floor.second-person-invalid']);
      }
      expect(await visitsIn(house)).toBe(0);
      const deviation = { reason: 'Rustig en bekend', secondAccountId: nurse.accountId };
      const { id } = await desk.letIn({ ...SEVERE, placeId: places[0], deviation });
      expect(await desk.get<VisitDetail>(`floor/visits/${id}`)).toMatchObject({
        deviation: true,
        adviceOutcome: 'refuse',
        adviceReasons: ['intoxication-severe'],
      });
      const kept = await database.sql(
        'select kind, reasons, note, decided_by, second_account_id from luwte.floor_decision where visit_id = $1',
        [id],
      );
      expect(kept).toEqual([
        {
          kind: 'deviation',
          reasons: ['intoxication-severe'],
          note: 'Rustig en bekend',
          decided_by: desk.accountId,
          second_account_id: nurse.accountId,
        },
      ]);
    });

    it('stops at whoever is under age, whoever agrees', async () => {
      const { desk, nurse } = await floorHouse(api, database);
      const answer = await desk.comeIn({
        over18: false,
        deviation: { reason: 'Zegt bijna jarig te zijn', secondAccountId: nurse.accountId },
      });
      expect([answer.status, answer.code, answer.body['needs']]).toEqual([
        409,
        'floor.deviation-required',
        'impossible',
      ]);
    });

    it('seats nobody while the house is closed, unless two decided so', async () => {
      const house = await floorHouse(api, database, { open: false });
      const { desk, nurse, places } = house;
      expect((await desk.comeIn({ placeId: places[0] })).code).toBe('floor.deviation-required');
      const deviation = { reason: 'Kou buiten, eerder open', secondAccountId: nurse.accountId };
      expect((await desk.letIn({ placeId: places[0], deviation })).state).toBe('seated');
    });

    it('keeps every refusal with its reasons, also of somebody unknown', async () => {
      const house = await floorHouse(api, database);
      const refusal = { ...SEVERE, over18: true, bringsOwnSubstance: false, note: 'Komt morgen terug' };
      const { id } = await house.desk.post('floor/refusals', { body: refusal });
      const kept = await database.sql(
        'select kind, outcome, reasons, visitor_id from luwte.floor_decision where id = $1',
        [id],
      );
      expect(kept).toEqual([
        {
          kind: 'refusal',
          outcome: 'refuse',
          reasons: ['intoxication-severe', 'no-own-substance'],
          visitor_id: null,
        },
      ]);
      expect(await visitsIn(house)).toBe(0);
    });
  });

  it('is advised beforehand by the same rules, with a place where the route is possible', async () => {
    const { desk, places } = await floorHouse(api, database, { places: 1 });
    const visitorId = await visitorOf(desk);
    await desk
      .post(`visitors/${visitorId}/alerts`, { body: { kind: 'earlier-overdose' } })
      .catch(() => undefined);
    const ask = (body: object) =>
      desk.post<AdviceAnswer>('floor/advice', { body: { over18: true, intoxication: 0, ...body } });
    expect(await ask({ route: 'smoke' })).toMatchObject({ outcome: 'admit', suggestedPlaceId: places[0] });
    expect(await ask({ route: 'inject-iv' })).toMatchObject({ outcome: 'delay', suggestedPlaceId: null });
    await desk.letIn({ placeId: places[0] });
    expect(await ask({ route: 'smoke' })).toMatchObject({
      outcome: 'delay',
      reasons: [{ code: 'no-free-place' }],
      suggestedPlaceId: null,
    });
  });

  describe('written down afterwards', () => {
    const ago = (minutes: number): string => addMinutes(new Date().toISOString(), -minutes);

    it('takes no place and counts like any visit', async () => {
      const { desk, places } = await floorHouse(api, database);
      const late = { arrivedAt: ago(90), seatedAt: ago(85), leftAt: ago(30) };
      const { id, state } = await desk.letIn({ late });
      expect(state).toBe('left');
      expect(await desk.seen(id)).toBeNull();
      const { items } = await desk.get<Page<VisitListItem>>('floor/visits?limit=5');
      expect(items).toMatchObject([{ id, late: true, ...late }]);
      const placed = await desk.comeIn({ late, placeId: places[0] });
      expect(placed.status).toBe(422);
    });

    it.each([
      ['in the future', () => ({ arrivedAt: ago(-60), leftAt: ago(-30) })],
      ['in the wrong order', () => ({ arrivedAt: ago(30), leftAt: ago(60) })],
      ['long ago', () => ({ arrivedAt: ago(100 * 24 * 60), leftAt: ago(99 * 24 * 60) })],
    ])('is refused with times %s', async (_, late) => {
      const house = await floorHouse(api, database);
      const answer = await house.desk.comeIn({ late: late() });
      expect([answer.status, answer.code]).toEqual([422, 'platform.invalid']);
      expect(await visitsIn(house)).toBe(0);
    });
  });

  it.each([
    ['an unknown field', { colour: 'blue' }, 400],
    ['no word on age', { over18: null }, 400],
    ['an intoxication of four', { intoxication: 4 }, 422],
    ['a substance nobody knows', { substance: 'tea' }, 422],
    ['a place that is no id', { placeId: 'R1' }, 422],
    ['a reason without words', { deviation: { reason: '   ' } }, 422],
    ['a list for a place', { placeId: [newId()] }, 422],
  ])('refuses %s', async (_, body, status) => {
    const house = await floorHouse(api, database);
    expect((await house.desk.comeIn(body)).status).toBe(status);
    expect(await visitsIn(house)).toBe(0);
  });

  it('leaves an audit entry by a key, and news that names nobody', async () => {
    const house = await floorHouse(api, database);
    const visitorId = await visitorOf(house.desk, 'Lepelaar');
    const { id } = await house.desk.letIn({ visitorId });
    const entries = await database.sql(
      `select e.event, e.visitor_key = v.audit_key as keyed from luwte.audit_entry e, luwte.visitor v
       where e.subject_id = $1 and v.id = $2`,
      [id, visitorId],
    );
    expect(entries).toEqual([{ event: 'floor.check-in', keyed: true }]);
    const news = await database.sql<Record<string, unknown>>(
      'select type, subject_id, version from luwte.outbox where subject_id = $1',
      [id],
    );
    expect(news).toEqual([{ type: 'floor.visit-changed', subject_id: id, version: 1 }]);
  });

  it('gives back nothing but what was made', async () => {
    const { desk } = await floorHouse(api, database);
    const answer = await desk.comeIn({ visitorId: await visitorOf(desk, 'Wulp') });
    expect(Object.keys(answer.body as Created).sort()).toEqual(['id', 'state', 'version']);
  });
});
