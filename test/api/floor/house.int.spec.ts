import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { roleUrl } from '@luwte/apps/api';
import type { Board, HouseNow, OpeningHours, Room } from '@luwte/floor/domain';
import { newId } from '@luwte/platform/kernel';
import { Client } from 'pg';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';
import { floorHouse, openHouse, smokeRoom, startApi, visitorOf } from './floor-kit';

const TODAY = 'floor/openings/today';
const UNLISTED = { override: true, reason: 'Proef zonder lijst' };

describe('the house', () => {
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

  describe('through its day', () => {
    it('opens, pauses, opens again and closes, each by whoever saw it as it is', async () => {
      const { lead, desk } = await floorHouse(api, database, { open: false });
      expect(await lead.get<HouseNow>(TODAY)).toMatchObject({ state: 'planned', version: 0 });
      expect((await desk.ask('POST', `${TODAY}/open`, { match: 0 })).status).toBe(403);
      expect(await openHouse(lead)).toMatchObject({ state: 'open', version: 1 });
      expect((await lead.ask('POST', `${TODAY}/pause`, { match: 0 })).code).toBe('platform.stale-version');
      expect((await lead.ask('POST', `${TODAY}/pause`)).status).toBe(428);
      const paused = await lead.post<HouseNow>(`${TODAY}/pause`, {
        match: 1,
        body: { reason: 'Geen dekking meer' },
      });
      expect(paused).toMatchObject({ state: 'paused', version: 2, reason: 'Geen dekking meer' });
      const again = await lead.ask('POST', `${TODAY}/pause`, { match: 2 });
      expect([again.status, again.code]).toEqual([409, 'floor.house-day-state-forbids']);
      await lead.post(`${TODAY}/open`, { match: 2 });
      expect(await lead.post<HouseNow>(`${TODAY}/close`, { match: 3, body: UNLISTED })).toMatchObject({
        state: 'closed',
        version: 4,
      });
    });

    it('closes when the last one is out, whoever comes in at that moment', async () => {
      const { lead, desk, places } = await floorHouse(api, database);
      const inside = await desk.letIn({ placeId: places[0] });
      const early = await lead.ask('POST', `${TODAY}/close`, { match: 1 });
      expect([early.status, early.code, early.body['count']]).toEqual([409, 'floor.people-inside', 1]);
      await desk.act(inside.id, 'check-out', 1, { reason: 'other' });
      const [closed, ...entries] = await Promise.all([
        lead.ask<HouseNow>('POST', `${TODAY}/close`, { match: 1, body: UNLISTED }),
        ...places.map((placeId) => desk.comeIn({ placeId })),
      ]);
      const board = await desk.board();
      const seated = entries.filter(({ status }) => status === 201).length;
      expect(board.house.state).toBe(closed.status === 201 ? 'closed' : 'open');
      expect(closed.status === 201 && seated > 0).toBe(false);
    });

    it('seats nobody while it is not open, not even by a way around the rules', async () => {
      const { facilityId, desk, places } = await floorHouse(api, database, { open: false });
      const waiting = await desk.ask('POST', 'floor/visits', {
        body: {
          over18: true,
          intoxication: 0,
          deviation: { reason: 'Wacht binnen, het regent', secondAccountId: newId() },
        },
      });
      expect(waiting.code).toBe('floor.second-person-invalid');
      const client = new Client({
        connectionString: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
      });
      await client.connect();
      const visitId = newId();
      await client.query('begin');
      await client.query('select luwte.enter($1, $2)', [facilityId, desk.accountId]);
      await client.query(
        `insert into luwte.visit (id, facility_id, state, arrived_at, intoxication, advice_outcome, recorded_by)
         values ($1, $2, 'waiting', now(), 0, 'admit', $3)`,
        [visitId, facilityId, desk.accountId],
      );
      const around = client.query(
        `insert into luwte.visit_stay (facility_id, visit_id, place_id, during) values ($1, $2, $3, tstzrange(now(), null))`,
        [facilityId, visitId, places[0]],
      );
      await expect(around).rejects.toThrow('while the house is not open');
      await client.query('rollback');
      await client.end();
    });

    it('does not count an open day of yesterday as open', async () => {
      const { facilityId, desk, places } = await floorHouse(api, database, { open: false });
      await database.sql(
        `insert into luwte.floor_house_day (facility_id, day, state, changed_at, changed_by)
         values ($1, (now() at time zone 'Europe/Amsterdam')::date - 1, 'open', now(), $2)`,
        [facilityId, desk.accountId],
      );
      expect((await desk.comeIn({ placeId: places[0] })).code).toBe('floor.deviation-required');
      const stay = database.sql(
        `with v as (insert into luwte.visit (id, facility_id, state, arrived_at, intoxication, advice_outcome, recorded_by)
           values (gen_random_uuid(), $1, 'waiting', now(), 0, 'admit', $2) returning id)
         insert into luwte.visit_stay (facility_id, visit_id, place_id, during) select $1, id, $3, tstzrange(now(), null) from v`,
        [facilityId, desk.accountId, places[0]],
      );
      await expect(stay).rejects.toThrow('while the house is not open');
    });
  });

  describe('with its rooms', () => {
    it('keeps the order of places, and takes away only those nobody sits on', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const made = smokeRoom(3, 'Serre');
      const { id } = await lead.post('floor/rooms', { body: made });
      const told = await lead.ask<Room>('GET', `floor/rooms/${id}`);
      expect(told.body).toEqual({ id, version: 1, ...made });
      expect(told.etag).toBe('"1"');
      const [first, second, third] = made.places;
      await desk.letIn({ placeId: third?.id });
      const without = { ...made, places: [second, first] };
      const refused = await lead.ask('PUT', `floor/rooms/${id}`, { match: 1, body: without });
      expect([refused.status, refused.code, refused.body['label']]).toEqual([
        409,
        'floor.place-in-use',
        'R3',
      ]);
      const kept = { ...made, name: 'Serre zuid', places: [third, { ...second, usable: false }] };
      const saved = await lead.ask('PUT', `floor/rooms/${id}`, { match: 1, body: kept });
      expect([saved.status, saved.body]).toMatchObject([200, { id, version: 2 }]);
      expect((await lead.get<Room>(`floor/rooms/${id}`)).places).toEqual(kept.places);
      expect((await lead.ask('PUT', `floor/rooms/${id}`, { match: 1, body: kept })).code).toBe(
        'platform.stale-version',
      );
    });

    it('refuses two places of one name, a way of using named twice, and minutes out of bounds', async () => {
      const { lead } = await floorHouse(api, database);
      const made = smokeRoom(2, 'Serre');
      const [place] = made.places;
      const [times] = made.times;
      const wrong = [
        { ...made, places: [place, { ...place, id: newId() }] },
        { ...made, times: [times, times] },
        { ...made, times: [{ ...times, checkMinutes: 0 }] },
        { ...made, name: ' ' },
        { ...made, name: 'Rookruimte' },
      ];
      for (const body of wrong) expect((await lead.ask('POST', 'floor/rooms', { body })).status).toBe(422);
      expect(await lead.get<{ items: Room[] }>('floor/rooms')).toMatchObject({ items: { length: 2 } });
    });

    it('shows a room of another house to nobody', async () => {
      const [here, there] = await Promise.all([floorHouse(api, database), floorHouse(api, database)]);
      const { id } = await there.lead.post('floor/rooms', { body: smokeRoom(1, 'Serre') });
      expect((await here.lead.ask('GET', `floor/rooms/${id}`)).status).toBe(404);
      const edit = await here.lead.ask('PUT', `floor/rooms/${id}`, { match: 1, body: smokeRoom(1) });
      expect(edit.status).toBe(404);
    });
  });

  describe('with its opening hours', () => {
    const hours = {
      blocks: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', until: '24:00' })),
      exceptions: [{ day: '2030-12-25', blocks: [], note: 'Kerst' }],
    };

    it('keeps them by version, and the board tells until when', async () => {
      const { lead, desk } = await floorHouse(api, database);
      const before = await lead.get<OpeningHours>('floor/opening-hours');
      expect(before).toEqual({ version: 0, blocks: [], exceptions: [] });
      expect((await desk.board()).house.closesAt).toBeNull();
      const saved = await lead.ask<OpeningHours>('PUT', 'floor/opening-hours', { match: 0, body: hours });
      expect(saved.status).toBe(200);
      expect(await lead.get('floor/opening-hours')).toEqual({ version: 1, ...hours });
      expect((await desk.board()).house.closesAt).not.toBeNull();
      expect((await lead.ask('PUT', 'floor/opening-hours', { match: 0, body: hours })).code).toBe(
        'platform.stale-version',
      );
      expect((await desk.ask('PUT', 'floor/opening-hours', { match: 1, body: hours })).status).toBe(403);
    });

    it.each([
      ['blocks that overlap', { blocks: [hours.blocks[0], hours.blocks[0]] }],
      ['an eighth weekday', { blocks: [{ weekday: 8, from: '10:00', until: '18:00' }] }],
      ['a time that is none', { blocks: [{ weekday: 1, from: '25:00', until: '26:00' }] }],
      ['a day that is none', { exceptions: [{ day: '2026-02-30', blocks: [], note: null }] }],
    ])('refuses %s', async (_, change) => {
      const { lead } = await floorHouse(api, database);
      const answer = await lead.ask('PUT', 'floor/opening-hours', {
        match: 0,
        body: { ...hours, ...change },
      });
      expect(answer.status).toBe(422);
      expect((await lead.get<OpeningHours>('floor/opening-hours')).version).toBe(0);
    });
  });

  describe('on its board', () => {
    it('shows who somebody is to those who receive visitors, and to nobody else', async () => {
      const house = await floorHouse(api, database, { also: ['peer-worker', 'manager', 'municipality'] });
      const visitorId = await visitorOf(house.desk, 'Kluut');
      await house.nurse.post(`visitors/${visitorId}/alerts`, { body: { kind: 'epilepsy' } });
      await house.desk.letIn({ visitorId, placeId: house.places[0] });
      const sight = async (board: Board) => board.rooms[0]?.places[0]?.visit;
      expect(await sight(await house.desk.board())).toMatchObject({
        visitorId,
        handle: 'Kluut',
        alertKinds: ['epilepsy'],
      });
      const peer = await sight(await (await house.as('peer-worker')).board());
      expect(peer).toMatchObject({ visitorId: null, code: null, handle: 'Kluut', alertKinds: [] });
      const manager = await (await house.as('manager')).ask<Board>('GET', 'floor/board');
      expect(await sight(manager.body)).toMatchObject({
        visitorId: null,
        code: null,
        handle: null,
        alertKinds: [],
      });
      for (const secret of ['Kluut', visitorId, 'epilepsy']) expect(manager.text).not.toContain(secret);
      expect((await (await house.as('municipality')).ask('GET', 'floor/board')).status).toBe(403);
    });

    it('says by its tag whether anything changed', async () => {
      const { desk } = await floorHouse(api, database);
      const first = await desk.ask<Board>('GET', 'floor/board');
      const headers = { 'if-none-match': first.etag ?? '' };
      expect((await desk.ask('GET', 'floor/board', { headers })).status).toBe(304);
      await desk.letIn();
      const next = await desk.ask<Board>('GET', 'floor/board', { headers });
      expect([next.status, next.body.waiting.length, next.etag === first.etag]).toEqual([200, 1, false]);
    });

    it('tells instants in the one form that the contract knows', async () => {
      const { desk, places } = await floorHouse(api, database);
      await desk.letIn({ placeId: places[0] });
      const { at, rooms } = await desk.board();
      for (const instant of [at, rooms[0]?.places[0]?.visit?.arrivedAt])
        expect(instant).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    });
  });
});
