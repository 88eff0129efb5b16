import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { VisitDetail, VisitListItem } from '@luwte/floor/domain';
import { addMinutes, type Id, newId, type Page } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { type FloorHouse, floorHouse, startApi, visitorOf } from './floor-kit';

const HEROIN = { substance: 'heroin', route: 'chase' } as const;

describe('a visit', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: FloorHouse;
  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  beforeEach(async () => {
    house = await floorHouse(api, database);
  });

  const detail = (id: Id) => house.lead.get<VisitDetail>(`floor/visits/${id}`);
  const longAgo = (id: Id) =>
    database.sql(`update luwte.visit_event set at = at - interval '11 seconds' where visit_id = $1`, [id]);

  it('goes from the waiting list to a place, to after-care and to the street', async () => {
    const { desk, places, restPlaces } = house;
    const { id } = await desk.letIn();
    const called = await desk.act(id, 'call', 1);
    expect([called.status, called.body.version]).toEqual([201, 2]);
    expect((await desk.act(id, 'seating', 2, { placeId: places[0] })).body).toEqual({ id, version: 3 });
    expect(await desk.seen(id)).toMatchObject({ state: 'seated', placeId: places[0], version: 3 });
    const rest = await desk.act(id, 'after-care', 3, { placeId: restPlaces[0] });
    expect(await desk.seen(id)).toMatchObject({ state: 'after-care', placeId: restPlaces[0] });
    const out = await desk.act(id, 'check-out', rest.body.version);
    expect([out.status, await desk.seen(id)]).toEqual([201, null]);
    const { state, timeline, leftAt } = await detail(id);
    expect([state, leftAt === null]).toEqual(['left', false]);
    expect(timeline.map(({ action, placeLabel }) => [action, placeLabel])).toEqual([
      ['check-in', null],
      ['call', null],
      ['seat', 'R1'],
      ['after-care', 'R1'],
      ['check-out', null],
    ]);
    expect(timeline.map(({ accountName }) => accountName)).toEqual(timeline.map(() => 'Test front-desk'));
    expect((await desk.letIn({ placeId: places[0] })).state).toBe('seated');
  });

  it('rests without a place of its own as well', async () => {
    const { desk, places } = house;
    const { id } = await desk.letIn({ placeId: places[0] });
    await desk.act(id, 'after-care', 1);
    const board = await desk.board();
    expect(board.afterCare.map((visit) => visit.id)).toEqual([id]);
    expect(board.rooms[0]?.places.every(({ visit }) => visit === null)).toBe(true);
  });

  it('is changed only by whoever saw it as it is', async () => {
    const { desk, nurse, places } = house;
    const { id } = await desk.letIn();
    await desk.act(id, 'seating', 1, { placeId: places[0] });
    const stale = await nurse.act(id, 'seating', 1, { placeId: places[1] });
    expect([stale.status, stale.code, stale.body['currentVersion']]).toEqual([
      409,
      'platform.stale-version',
      2,
    ]);
    const blind = await desk.ask('POST', `floor/visits/${id}/check-out`, { body: {} });
    expect([blind.status, blind.code]).toEqual([428, 'platform.version-missing']);
    const answers = await Promise.all(
      [desk, nurse, desk, nurse].map((one) => one.act(id, 'move', 2, { placeId: places[2] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each([
    ['call', 'seated', {}],
    ['after-care', 'waiting', {}],
    ['check-out', 'left', { reason: 'other' }],
  ])('cannot: %s when %s', async (act, state, body) => {
    const { desk, places } = house;
    const { id, version } = await desk.letIn(state === 'seated' ? { placeId: places[0] } : {});
    if (state === 'left') await desk.act(id, 'check-out', version, { reason: 'other' });
    const now = state === 'left' ? version + 1 : version;
    const answer = await desk.act(id, act, now, body);
    expect([answer.status, answer.code]).toEqual([409, 'floor.visit-state-forbids']);
    expect(answer.body).toMatchObject({ action: act, state });
  });

  it('says why when it ends without a seat or without after-care', async () => {
    const { desk, places } = house;
    const waiting = await desk.letIn();
    const seated = await desk.letIn({ placeId: places[0] });
    for (const { id, version } of [waiting, seated]) {
      const answer = await desk.act(id, 'check-out', version);
      expect([answer.status, answer.code]).toEqual([422, 'floor.leave-reason-required']);
      expect((await desk.act(id, 'check-out', version, { reason: 'changed-mind' })).status).toBe(201);
      expect((await detail(id)).leaveReason).toBe('changed-mind');
    }
  });

  it('takes no place that somebody sits on, nor one of another house', async () => {
    const { desk, places } = house;
    const other = await floorHouse(api, database);
    await desk.letIn({ placeId: places[0] });
    const { id } = await desk.letIn({ placeId: places[1] });
    const taken = await desk.act(id, 'move', 1, { placeId: places[0] });
    expect([taken.status, taken.code]).toEqual([409, 'floor.place-taken']);
    expect((await desk.act(id, 'move', 1, { placeId: other.places[0] })).status).toBe(404);
    expect((await desk.seen(id))?.placeId).toBe(places[1]);
  });

  it('lets many move at once without one stopping another for good', async () => {
    const { desk, places } = house;
    const [a, b, c] = await Promise.all(places.map((placeId) => desk.letIn({ placeId })));
    if (!a || !b || !c) throw new Error('Three places, three visits');
    const rounds = Array.from({ length: 8 }, (_, n) => [
      desk.act(a.id, 'move', 1, { placeId: places[(n % 2) + 1] }),
      desk.act(b.id, 'move', 1, { placeId: places[(n % 2) * 2] }),
      desk.act(c.id, 'move', 1, { placeId: places[n % 2] }),
    ]).flat();
    const answers = await Promise.all(rounds);
    expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['floor.place-taken']));
  });

  describe('with uses', () => {
    it('shows how often and what last, and takes the minutes of that way of using', async () => {
      const { desk, places } = house;
      const { id } = await desk.letIn({ placeId: places[0], substance: null, route: null });
      const key = newId();
      const use = { ...HEROIN, newBatch: true, otherwiseWhere: 'stairwell' };
      const first = await desk.post(`floor/visits/${id}/uses`, { body: use, key });
      expect(await desk.post(`floor/visits/${id}/uses`, { body: use, key })).toEqual(first);
      await desk.post(`floor/visits/${id}/uses`, { body: { ...HEROIN, substance: 'crack', route: 'smoke' } });
      expect(await desk.seen(id)).toMatchObject({ uses: 2, substance: 'crack', route: 'smoke' });
      const { usesList } = await detail(id);
      expect(
        usesList.map(({ substance, newBatch, otherwiseWhere }) => [substance, newBatch, otherwiseWhere]),
      ).toEqual([
        ['heroin', true, 'stairwell'],
        ['crack', false, 'not-asked'],
      ]);
    });

    it('keeps a use entered in error, superseded by what is right', async () => {
      const { desk, places } = house;
      const { id } = await desk.letIn({ placeId: places[0] });
      const wrong = await desk.post(`floor/visits/${id}/uses`, { body: { ...HEROIN, substance: 'crack' } });
      const right = await desk.post(`floor/visits/${id}/uses`, { body: { ...HEROIN, supersedes: wrong.id } });
      const { usesList, uses } = await detail(id);
      expect(uses).toBe(1);
      expect(usesList.map((use) => [use.id, use.superseded])).toEqual([
        [wrong.id, true],
        [right.id, false],
      ]);
      const unknown = await desk.ask('POST', `floor/visits/${id}/uses`, {
        body: { ...HEROIN, supersedes: newId() },
      });
      expect(unknown.status).toBe(404);
    });

    it('takes none from somebody who still waits', async () => {
      const { id } = await house.desk.letIn();
      const answer = await house.desk.ask('POST', `floor/visits/${id}/uses`, { body: HEROIN });
      expect([answer.status, answer.code]).toEqual([409, 'floor.visit-state-forbids']);
    });
  });

  describe('with observations', () => {
    it('shows the last, and leaves the version of the visit as it is', async () => {
      const { nurse, places } = house;
      const { id } = await nurse.letIn({ placeId: places[0] });
      await nurse.post(`floor/visits/${id}/observations`, { body: { state: 'alert' } });
      await nurse.post(`floor/visits/${id}/observations`, {
        body: { state: 'drowsy', respiratoryRate: 11, spo2: 94 },
      });
      expect(await nurse.seen(id)).toMatchObject({ version: 1, lastObservation: { state: 'drowsy' } });
      const { observations } = await detail(id);
      expect(observations.map(({ state, spo2 }) => [state, spo2]).sort()).toEqual([
        ['alert', null],
        ['drowsy', 94],
      ]);
    });

    it('calls for help when somebody does not respond', async () => {
      const { nurse, places } = house;
      const { id } = await nurse.letIn({ placeId: places[0] });
      await nurse.post(`floor/visits/${id}/observations`, { body: { state: 'unresponsive' } });
      const news = await database.sql<{ type: string }>(
        'select type from luwte.outbox where subject_id = $1 order by id',
        [id],
      );
      expect(news.map(({ type }) => type)).toEqual([
        'floor.visit-changed',
        'floor.visit-changed',
        'floor.unresponsive-seen',
      ]);
    });

    it.each([
      ['more oxygen than there is', { state: 'alert', spo2: 101 }, 422],
      ['a sight nobody knows', { state: 'asleep' }, 422],
      ['no sight', {}, 400],
    ])('refuse %s', async (_, body, status) => {
      const { id } = await house.nurse.letIn({ placeId: house.places[0] });
      expect((await house.nurse.ask('POST', `floor/visits/${id}/observations`, { body })).status).toBe(
        status,
      );
    });
  });

  describe('undone within ten seconds', () => {
    it('is as before: the place free again, the one before taken', async () => {
      const { desk, places } = house;
      const { id } = await desk.letIn({ placeId: places[0] });
      await desk.act(id, 'move', 1, { placeId: places[1] });
      expect((await desk.act(id, 'undo', 2)).status).toBe(201);
      expect(await desk.seen(id)).toMatchObject({ placeId: places[0], version: 3 });
      expect((await desk.letIn({ placeId: places[1] })).state).toBe('seated');
    });

    it('brings back somebody who was checked out by mistake', async () => {
      const { desk, places } = house;
      const { id } = await desk.letIn({ placeId: places[0] });
      await desk.act(id, 'check-out', 1, { reason: 'other' });
      await desk.act(id, 'undo', 2);
      expect(await desk.seen(id)).toMatchObject({ state: 'seated', placeId: places[0] });
    });

    it('leaves nothing to count of somebody let in by mistake', async () => {
      const { desk, places } = house;
      const visitorId = await visitorOf(desk);
      const { id } = await desk.letIn({ visitorId, placeId: places[0] });
      expect((await desk.act(id, 'undo', 1)).status).toBe(201);
      expect(await desk.seen(id)).toBeNull();
      expect((await desk.get<Page<VisitListItem>>('floor/visits')).items).toEqual([]);
      expect((await desk.letIn({ visitorId, placeId: places[0] })).state).toBe('seated');
    });

    it('is for whoever did it, while nothing else happened, and not for long', async () => {
      const { desk, nurse, places } = house;
      const { id } = await desk.letIn({ placeId: places[0] });
      await desk.act(id, 'move', 1, { placeId: places[1] });
      const attempts = [await nurse.act(id, 'undo', 2), await desk.act(id, 'undo', 1)];
      await longAgo(id);
      attempts.push(await desk.act(id, 'undo', 2));
      expect(attempts.map(({ status, code }) => [status, code])).toEqual([
        [409, 'floor.too-late-to-undo'],
        [409, 'platform.stale-version'],
        [409, 'floor.too-late-to-undo'],
      ]);
      expect((await desk.seen(id))?.placeId).toBe(places[1]);
    });

    it('does not push out whoever took the place meanwhile', async () => {
      const { desk, nurse, places } = house;
      const { id } = await desk.letIn({ placeId: places[0] });
      await desk.act(id, 'move', 1, { placeId: places[1] });
      await nurse.letIn({ placeId: places[0] });
      const answer = await desk.act(id, 'undo', 2);
      expect([answer.status, answer.code]).toEqual([409, 'floor.place-taken']);
      expect((await desk.seen(id))?.placeId).toBe(places[1]);
    });

    it('does not let somebody be inside twice', async () => {
      const { desk, places } = house;
      const visitorId = await visitorOf(desk);
      const { id } = await desk.letIn({ visitorId, placeId: places[0] });
      await desk.act(id, 'check-out', 1, { reason: 'other' });
      await desk.letIn({ visitorId });
      const answer = await desk.act(id, 'undo', 2);
      expect([answer.status, answer.code]).toEqual([409, 'floor.already-inside']);
    });

    it('takes back a use and a sight too', async () => {
      const { desk, places } = house;
      const { id } = await desk.letIn({ placeId: places[0] });
      await desk.post(`floor/visits/${id}/uses`, { body: HEROIN });
      const { version } = (await desk.seen(id)) ?? { version: 0 };
      expect((await desk.act(id, 'undo', version)).status).toBe(201);
      expect(await desk.seen(id)).toMatchObject({ uses: 0, substance: 'crack', route: 'smoke' });
      const again = (await desk.seen(id))?.version ?? 0;
      await desk.post(`floor/visits/${id}/observations`, { body: { state: 'unresponsive' } });
      expect((await desk.act(id, 'undo', again)).status).toBe(201);
      expect((await desk.seen(id))?.lastObservation).toBeNull();
    });
  });

  describe('corrected', () => {
    it('keeps the earlier reading beside the right one', async () => {
      const { desk, lead } = house;
      const now = new Date().toISOString();
      const late = {
        arrivedAt: addMinutes(now, -90),
        seatedAt: addMinutes(now, -80),
        leftAt: addMinutes(now, -30),
      };
      const { id } = await desk.letIn({ late });
      const correction = { leftAt: addMinutes(now, -20), reason: 'Vertrok tien minuten later' };
      expect((await desk.act(id, 'correction', 1, correction)).status).toBe(403);
      expect((await lead.act(id, 'correction', 1, correction)).body).toEqual({ id, version: 2 });
      const { leftAt, arrivedAt, earlierReadings } = await detail(id);
      expect([arrivedAt, leftAt]).toEqual([late.arrivedAt, correction.leftAt]);
      expect(earlierReadings).toMatchObject([{ version: 1, ...late, reason: correction.reason }]);
    });

    it('cannot have left before it came, nor lie in the future', async () => {
      const { desk, lead } = house;
      const now = new Date().toISOString();
      const { id } = await desk.letIn();
      await desk.act(id, 'check-out', 1, { reason: 'other' });
      const reason = 'Verkeerd genoteerd';
      for (const wrong of [{ leftAt: addMinutes(now, -60) }, { leftAt: addMinutes(now, 60) }])
        expect((await lead.act(id, 'correction', 2, { ...wrong, reason })).status).toBe(422);
      expect((await detail(id)).earlierReadings).toEqual([]);
    });
  });

  it('is listed page by page, newest first, and filtered', async () => {
    const { desk } = house;
    const ids: Id[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift((await desk.letIn()).id);
    await desk.act(ids[4] ?? '', 'check-out', 1, { reason: 'other' });
    const first = await desk.get<Page<VisitListItem>>('floor/visits?limit=3');
    const rest = await desk.get<Page<VisitListItem>>(`floor/visits?limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(rest.nextCursor).toBeNull();
    const left = await desk.get<Page<VisitListItem>>('floor/visits?state=left&sort=arrivedAt');
    expect(left.items.map(({ id }) => id)).toEqual([ids[4]]);
    for (const query of ['state=gone', 'sort=code', 'from=yesterday', 'cursor=abc'])
      expect((await desk.ask('GET', `floor/visits?${query}`)).status).toBe(422);
    expect((await desk.ask('GET', 'floor/visits?colour=blue')).status).toBe(400);
  });

  it('tells the audit log who read it', async () => {
    const { desk, nurse } = house;
    const { id } = await desk.letIn({ visitorId: await visitorOf(desk) });
    await nurse.get(`floor/visits/${id}`);
    const entries = await database.sql(
      `select account_id from luwte.audit_entry where subject_id = $1 and event = 'floor.visit-read' and visitor_key is not null`,
      [id],
    );
    expect(entries).toEqual([{ account_id: nurse.accountId }]);
  });
});
