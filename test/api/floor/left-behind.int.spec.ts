import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { LeftBehindDetail, LeftBehindLine, LeftBehindRegistered } from '@luwte/floor/domain';
import type { Created, Page, Problem } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { floorHouse, startApi, type Told, type Worker } from './floor-kit';

const FOUND = {
  place: 'Rookruimte, S3',
  form: 'powder',
  description: 'Dichtgevouwen papiertje met wit poeder',
  sealNumber: 'A-100',
};

describe('a substance that was left behind', () => {
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

  const register = (worker: Worker, body: object = FOUND): Promise<Told<LeftBehindRegistered & Problem>> =>
    worker.ask('POST', 'floor/left-behind', { body });
  const step = (
    worker: Worker,
    id: string,
    match: number,
    body: { step: string; [detail: string]: string },
  ): Promise<Told<Created & Problem>> => {
    const way = ['hand-over', 'destroy'].includes(body.step) ? 'release' : 'keeping';
    return worker.ask('POST', `floor/left-behind/${id}/${way}`, { body, match });
  };
  const find = (worker: Worker, id: string): Promise<LeftBehindDetail> =>
    worker.get(`floor/left-behind/${id}`);

  it('goes from hand to hand: two who saw it, the safe, the police', async () => {
    const { desk, nurse, lead } = await floorHouse(api, database);
    const { id, number } = (await register(desk)).body;
    expect(number).toBe(1);
    expect((await step(desk, id, 1, { step: 'witness' })).code).toBe('floor.witness-must-differ');
    expect((await step(nurse, id, 1, { step: 'store', safe: 'Kluis' })).code).toBe(
      'floor.custody-state-forbids',
    );
    expect((await step(nurse, id, 1, { step: 'witness' })).status).toBe(201);
    expect((await step(desk, id, 2, { step: 'store' })).body.errors?.[0]?.pointer).toBe('/safe');
    await step(desk, id, 2, { step: 'store', safe: 'Kluis kantoor' });
    const handOver = { step: 'hand-over', receiver: 'Wijkagent', reference: 'PL-2026-1' };
    expect((await step(desk, id, 3, handOver)).status).toBe(403);
    expect((await step(lead, id, 3, handOver)).status).toBe(201);
    const item = await find(desk, id);
    expect(item).toMatchObject({
      state: 'handed-over',
      safe: 'Kluis kantoor',
      destination: 'Wijkagent, PL-2026-1',
      version: 4,
    });
    expect(item.registeredBy).not.toBe(item.witness);
    expect(item.chain.map(({ kind }) => kind)).toEqual(['register', 'witness', 'store', 'hand-over']);
  });

  it('is destroyed before a witness, who confirms it themself', async () => {
    const { desk, nurse, lead } = await floorHouse(api, database);
    const { id } = (await register(desk)).body;
    await step(nurse, id, 1, { step: 'witness' });
    await step(desk, id, 2, { step: 'store', safe: 'Kluis' });
    await step(lead, id, 3, { step: 'destroy', method: 'Opgelost en in het vat' });
    expect((await step(lead, id, 4, { step: 'confirm-destruction' })).code).toBe('floor.witness-must-differ');
    await step(nurse, id, 4, { step: 'confirm-destruction' });
    expect(await find(desk, id)).toMatchObject({ state: 'destroyed', destination: 'Opgelost en in het vat' });
  });

  it('has numbers that run without gaps, however many register at once, and whatever fails between', async () => {
    const { desk, nurse } = await floorHouse(api, database);
    const tries = Array.from({ length: 20 }, (_, n) =>
      register(n % 2 ? desk : nurse, n % 5 === 4 ? { ...FOUND, place: '' } : FOUND),
    );
    const answers = await Promise.all(tries);
    const numbers = answers.flatMap(({ status, body }) => (status === 201 ? body.number : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, n) => n + 1));
    const id = (await register(desk)).body.id;
    expect((await register(desk, { ...FOUND, id })).status).toBe(409);
    expect((await register(desk)).body.number).toBe(18);
  });

  it('counts anew each year and in each house', async () => {
    const { desk, facilityId } = await floorHouse(api, database);
    await register(desk);
    await database.sql('update luwte.left_behind set year = year - 1 where facility_id = $1', [facilityId]);
    await database.sql('update luwte.left_behind_counter set year = year - 1 where facility_id = $1', [
      facilityId,
    ]);
    expect((await register(desk)).body.number).toBe(1);
  });

  it('keeps what was written when it is corrected', async () => {
    const { desk, nurse } = await floorHouse(api, database);
    const { id } = (await register(desk)).body;
    const correct = (body: object): Promise<Told<Problem>> =>
      nurse.ask('POST', `floor/left-behind/${id}/correction`, { body, match: 1 });
    expect((await correct({ reason: 'Zomaar iets' })).body.errors?.[0]?.code).toBe('nothing-corrected');
    expect((await correct({ reason: 'Verkeerde plek', place: 'S4' })).status).toBe(201);
    const item = await find(desk, id);
    expect([item.place, item.corrected, item.state]).toEqual(['S4', true, 'unwitnessed']);
    expect(item.chain[0]?.details['place']).toBe(FOUND.place);
    expect((await correct({ reason: 'Nog eens', place: 'S5' })).code).toBe('platform.stale-version');
  });

  it('cannot be rewritten, nor witnessed by who registered it, not by going around the API either', async () => {
    const { desk, facilityId } = await floorHouse(api, database);
    const { id } = (await register(desk)).body;
    const rights = await database.sql(
      `select t, has_table_privilege('luwte_app', 'luwte.' || t, 'update') as u, has_table_privilege('luwte_app', 'luwte.' || t, 'delete') as d
       from unnest(array['left_behind', 'left_behind_link']) t`,
    );
    expect(rights.every(({ u, d }) => u === false && d === false)).toBe(true);
    const link = (seq: number): Promise<unknown> =>
      database.sql(
        `insert into luwte.left_behind_link (facility_id, item_id, seq, kind, state, at, account_id, details)
         values ($1, $2, $3, 'witness', 'witnessed', now(), $4, '{}')`,
        [facilityId, id, seq, desk.accountId],
      );
    await expect(link(2)).rejects.toThrow('somebody else');
    await expect(link(3)).rejects.toThrow('no gaps');
  });

  it('is witnessed once by one of two who confirm at the same moment', async () => {
    const { desk, nurse, lead } = await floorHouse(api, database);
    const { id } = (await register(desk)).body;
    const both = await Promise.all([nurse, lead].map((one) => step(one, id, 1, { step: 'witness' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await find(desk, id)).chain).toHaveLength(2);
  });

  it('is listed by month and by state, for the register on paper', async () => {
    const house = await floorHouse(api, database, { also: ['manager'] });
    await register(house.desk);
    await register(house.desk, { ...FOUND, place: 'Binnentuin' });
    const manager = await house.as('manager');
    const { items } = await manager.get<Page<LeftBehindLine>>(
      'floor/left-behind?state=unwitnessed&sort=number',
    );
    expect(items.map(({ number, place }) => [number, place])).toEqual([
      [1, FOUND.place],
      [2, 'Binnentuin'],
    ]);
    expect((await manager.get<Page<LeftBehindLine>>('floor/left-behind?month=2020-01')).items).toEqual([]);
  });
});
