import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEFAULT_SERVICES, type ServicesToday, type Turn } from '@luwte/floor/domain';
import {
  addDays,
  type Created,
  instantAt,
  newId,
  type Page,
  type Problem,
  wallClock,
} from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { floorHouse, startApi, type Told, visitorOf, type Worker } from './floor-kit';

const ZONE = 'Europe/Amsterdam';

describe('services of the house', () => {
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

  const today = (worker: Worker): Promise<ServicesToday> => worker.get('floor/services/today');
  const take = (worker: Worker, body: object): Promise<Told<Created & Problem>> =>
    worker.ask('POST', 'floor/turns', { body });
  const act = (worker: Worker, id: string, match: number, body: object): Promise<Told<Created & Problem>> =>
    worker.ask('POST', `floor/turns/${id}/acts`, { body, match });
  const given = async (worker: Worker, service: string): Promise<number> =>
    (await today(worker)).given.find((one) => one.service === service)?.count ?? 0;
  const settings = (worker: Worker, change: object, match = 0): Promise<Told<Created & Problem>> =>
    worker.ask('PUT', 'floor/services', { body: { ...DEFAULT_SERVICES, ...change }, match });

  it('count a meal without a name, once however often it is sent, and take it back for ten seconds', async () => {
    const house = await floorHouse(api, database, { also: ['volunteer'] });
    const volunteer = await house.as('volunteer');
    const key = newId();
    const body = { service: 'meal' };
    const { id } = await volunteer.post('floor/service-counts', { body, key });
    await volunteer.post('floor/service-counts', { body, key });
    expect(await given(house.desk, 'meal')).toBe(1);
    expect((await house.desk.ask('POST', `floor/service-counts/${id}/undo`)).code).toBe(
      'floor.too-late-to-undo',
    );
    await volunteer.post(`floor/service-counts/${id}/undo`);
    expect(await given(house.desk, 'meal')).toBe(0);
    expect((await volunteer.ask('POST', `floor/service-counts/${id}/undo`)).code).toBe(
      'floor.too-late-to-undo',
    );
    const late = await volunteer.post('floor/service-counts', { body });
    await database.sql(`update luwte.floor_service_count set at = at - interval '11 seconds' where id = $1`, [
      late.id,
    ]);
    expect((await volunteer.ask('POST', `floor/service-counts/${late.id}/undo`)).code).toBe(
      'floor.too-late-to-undo',
    );
    expect(
      await database.sql(
        `select type from luwte.outbox where facility_id = $1 and type like 'floor.service-given'`,
        [house.facilityId],
      ),
    ).toHaveLength(2);
  });

  it('let people shower one after the other: in line, called, under it, done', async () => {
    const { desk } = await floorHouse(api, database);
    const visitorId = await visitorOf(desk, 'Merel');
    const visit = await desk.letIn({ visitorId });
    const first = await take(desk, { service: 'shower', visitId: visit.id });
    const second = await take(desk, { service: 'shower' });
    expect((await take(desk, { service: 'shower', visitorId })).code).toBe('floor.turn-taken');
    const { turns } = await today(desk);
    expect(turns.map(({ number, handle, state }) => [number, handle, state])).toEqual([
      [1, 'Merel', 'waiting'],
      [2, null, 'waiting'],
    ]);
    expect((await act(desk, first.body.id, 1, { act: 'call' })).status).toBe(201);
    expect((await act(desk, first.body.id, 2, { act: 'start' })).status).toBe(201);
    expect((await act(desk, second.body.id, 1, { act: 'start' })).code).toBe('floor.unit-taken');
    const [going] = (await today(desk)).turns;
    expect([going?.unit, going?.state]).toEqual([1, 'started']);
    expect(Date.parse(going?.endsAt ?? '') - Date.parse(going?.startedAt ?? '')).toBe(20 * 60_000);
    expect((await act(desk, first.body.id, 3, { act: 'no-show' })).code).toBe('floor.turn-state-forbids');
    await act(desk, first.body.id, 3, { act: 'finish' });
    expect((await act(desk, second.body.id, 1, { act: 'start' })).status).toBe(201);
    expect(await given(desk, 'shower')).toBe(2);
  });

  it('take back the last act, by who did it, and give the shower to nobody twice', async () => {
    const { desk, nurse } = await floorHouse(api, database);
    const { body } = await take(desk, { service: 'shower' });
    await act(desk, body.id, 1, { act: 'start' });
    const undo = (worker: Worker, match: number): Promise<Told<Problem>> =>
      worker.ask('POST', `floor/turns/${body.id}/undo`, { match });
    expect((await undo(nurse, 2)).code).toBe('floor.too-late-to-undo');
    expect((await undo(desk, 2)).status).toBe(201);
    expect((await today(desk)).turns[0]).toMatchObject({ state: 'waiting', unit: null, endsAt: null });
    const other = await take(nurse, { service: 'shower' });
    await act(nurse, other.body.id, 1, { act: 'start' });
    expect((await act(desk, body.id, 3, { act: 'start' })).code).toBe('floor.unit-taken');
  });

  it('show a turn of yesterday that nobody ended, so that the visitor can get in line again', async () => {
    const { desk } = await floorHouse(api, database);
    const visitorId = await visitorOf(desk, 'Merel');
    const { id } = (await take(desk, { service: 'shower', visitorId })).body;
    await database.sql('update luwte.floor_turn set day = day - 1 where id = $1', [id]);
    expect((await take(desk, { service: 'shower', visitorId })).code).toBe('floor.turn-taken');
    expect((await today(desk)).turns).toMatchObject([{ id, state: 'waiting' }]);
    await act(desk, id, 1, { act: 'no-show' });
    expect((await take(desk, { service: 'shower', visitorId })).status).toBe(201);
  });

  it('give one shower to one of twenty who start at the same moment', async () => {
    const { desk } = await floorHouse(api, database);
    const turns: string[] = [];
    for (let n = 0; n < 20; n += 1) turns.push((await take(desk, { service: 'shower' })).body.id);
    const answers = await Promise.all(turns.map((id) => act(desk, id, 1, { act: 'start', unit: 1 })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ code }) => code))).toEqual(
      new Set(['floor.unit-taken']),
    );
  });

  it('are held to it by PostgreSQL too: nobody is under an occupied shower', async () => {
    const { desk, facilityId } = await floorHouse(api, database);
    const { body } = await take(desk, { service: 'shower' });
    await act(desk, body.id, 1, { act: 'start' });
    await expect(
      database.sql(
        `insert into luwte.floor_turn (id, facility_id, service, state, day, number, started_at, unit)
         values (uuidv7(), $1, 'shower', 'started', current_date, 999, now(), 1)`,
        [facilityId],
      ),
    ).rejects.toThrow('floor_turn_one_in_unit');
  });

  it('number turns and lockers without giving one twice, however many ask', async () => {
    const { desk } = await floorHouse(api, database);
    const answers = await Promise.all(Array.from({ length: 15 }, () => take(desk, { service: 'locker' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(12);
    const { turns } = await today(desk);
    expect(turns.map(({ unit }) => unit).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
    const [one] = turns;
    await act(desk, one?.id ?? '', 1, { act: 'finish' });
    const again = await take(desk, { service: 'locker', unit: one?.unit });
    expect(again.status).toBe(201);
    expect((await take(desk, { service: 'locker', unit: 99 })).body.errors?.[0]?.code).toBe('no-such-unit');
  });

  it('have consultation hours whose times are given once, and a queue beside them', async () => {
    const { lead, desk, nurse } = await floorHouse(api, database);
    const day = addDays(wallClock(new Date().toISOString(), ZONE).day, 7);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    const consultationHours = [{ service: 'nurse', weekday, from: '10:00', until: '11:00' }];
    expect((await settings(lead, { consultationHours })).status).toBe(200);
    const visitorId = await visitorOf(desk);
    const slotAt = instantAt(day, '10:15', ZONE);
    const wanted = { service: 'nurse', slotAt };
    const both = await Promise.all([take(desk, { ...wanted, visitorId }), take(nurse, wanted)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)?.code).toBe('floor.slot-taken');
    expect((await take(desk, { ...wanted, slotAt: instantAt(day, '10:20', ZONE) })).status).toBe(422);
    const { items } = await desk.get<Page<Turn>>(`floor/turns?day=${day}&service=nurse`);
    expect(items.map((turn) => [turn.state, turn.slotAt])).toEqual([['planned', slotAt]]);
    const id = items[0]?.id ?? '';
    await act(nurse, id, 1, { act: 'cancel' });
    expect((await take(desk, wanted)).status).toBe(201);
    expect((await take(desk, { service: 'nurse' })).status).toBe(201);
    expect((await today(desk)).turns.map(({ state }) => state)).toEqual(['waiting']);
  });

  it('show consultations to those who run the queues alone, and handles to no manager', async () => {
    const house = await floorHouse(api, database, { also: ['volunteer', 'manager'] });
    const visitorId = await visitorOf(house.desk, 'Lijster');
    await take(house.desk, { service: 'nurse', visitorId });
    await take(house.desk, { service: 'shower', visitorId });
    expect((await today(await house.as('volunteer'))).turns.map(({ service }) => service)).toEqual([
      'shower',
    ]);
    expect((await today(await house.as('manager'))).turns[0]).toMatchObject({ handle: null, code: null });
  });

  it('are what the manager says they are', async () => {
    const house = await floorHouse(api, database, { also: ['manager'] });
    const manager = await house.as('manager');
    const services = DEFAULT_SERVICES.services.map((one) =>
      one.service === 'coffee' ? { ...one, offered: false } : one,
    );
    expect((await settings(manager, { services })).status).toBe(200);
    expect((await settings(manager, { services })).code).toBe('platform.stale-version');
    expect((await settings(manager, { services: [] }, 1)).body.errors?.[0]?.code).toBe('each-service-once');
    expect((await house.desk.ask('POST', 'floor/service-counts', { body: { service: 'coffee' } })).code).toBe(
      'floor.service-not-offered',
    );
    expect((await take(house.desk, { service: 'doctor' })).code).toBe('floor.service-not-offered');
  });
});
