import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DecisionLine, type DecisionMonth, monthOf, previousMonth } from '@luwte/floor/domain';
import type { Page, Problem } from '@luwte/platform/kernel';
import { testDatabase, type TestDatabase } from '../test-database';
import { floorHouse, startApi, visitorOf, type Worker } from './floor-kit';

const THIS_MONTH = monthOf(new Date().toISOString(), 'Europe/Amsterdam');
const LAST_MONTH = previousMonth(THIS_MONTH);

describe('deviations and refusals', () => {
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

  /** A house in which somebody deviated and somebody was refused, both last month. */
  async function houseWithDecisions(): Promise<{ coordinator: Worker; desk: Worker; ids: string[] }> {
    const house = await floorHouse(api, database, { also: ['coordinator'] });
    const { desk, nurse, places, facilityId } = house;
    const visitorId = await visitorOf(desk);
    await desk.letIn({
      visitorId,
      placeId: places[0],
      intoxication: 3,
      deviation: { reason: 'Blijft bij de verpleegkundige', secondAccountId: nurse.accountId },
    });
    await desk.post('floor/refusals', {
      body: { over18: false, intoxication: 0, note: 'Jeugdhulp gebeld' },
    });
    await database.sql(
      `update luwte.floor_decision set at = at - interval '1 month' where facility_id = $1`,
      [facilityId],
    );
    const rows = await database.sql<{ id: string }>(
      'select id from luwte.floor_decision where facility_id = $1',
      [facilityId],
    );
    return { coordinator: await house.as('coordinator'), desk, ids: rows.map(({ id }) => id) };
  }
  const list = async (worker: Worker, query = ''): Promise<readonly DecisionLine[]> =>
    (await worker.get<Page<DecisionLine>>(`floor/decisions${query}`)).items;
  const months = async (worker: Worker): Promise<readonly DecisionMonth[]> =>
    (await worker.get<Page<DecisionMonth>>('floor/decision-months')).items;
  const close = (worker: Worker, month: string) =>
    worker.ask<Problem & { open?: number }>('POST', 'floor/decision-months', { body: { month } });

  it('are listed with who, with whom, why and how it went', async () => {
    const { coordinator } = await houseWithDecisions();
    const [deviation] = await list(coordinator, `?kind=deviation&month=${LAST_MONTH}`);
    expect(deviation).toMatchObject({
      kind: 'deviation',
      outcome: 'refuse',
      reasons: ['intoxication-severe'],
      note: 'Blijft bij de verpleegkundige',
      visit: { state: 'seated', gravest: null },
      review: null,
    });
    expect(deviation?.code).toHaveLength(9);
    expect([deviation?.decidedBy, deviation?.secondPerson].every(Boolean)).toBe(true);
    expect(await list(coordinator, '?reason=under-age')).toHaveLength(1);
    expect(await list(coordinator, `?month=${THIS_MONTH}`)).toEqual([]);
  });

  it('close as a month when each has been reviewed, once, and hold still from then on', async () => {
    const { coordinator, ids } = await houseWithDecisions();
    expect((await close(coordinator, THIS_MONTH)).code).toBe('floor.month-not-over');
    const open = await close(coordinator, LAST_MONTH);
    expect([open.code, open.body.open]).toEqual(['floor.decisions-open', 2]);
    for (const id of ids)
      await coordinator.post(`floor/decisions/${id}/review`, {
        body: { verdict: 'agreed', note: 'Goed zo' },
      });
    expect(await list(coordinator, '?reviewed=false')).toEqual([]);
    const both = await Promise.all([close(coordinator, LAST_MONTH), close(coordinator, LAST_MONTH)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const [month] = await months(coordinator);
    expect(month).toMatchObject({ month: LAST_MONTH, deviations: 1, refusals: 1, reviewed: 2 });
    expect(month?.reasons).toHaveLength(2);
    expect(month?.closed?.by).toBeTruthy();
    const late = await coordinator.ask('POST', `floor/decisions/${ids[0]}/review`, {
      body: { verdict: 'to-discuss' },
    });
    expect(late.code).toBe('floor.month-closed');
  });

  it('keep an earlier opinion beneath a later one', async () => {
    const { coordinator, ids } = await houseWithDecisions();
    await coordinator.post(`floor/decisions/${ids[0]}/review`, { body: { verdict: 'to-discuss' } });
    await coordinator.post(`floor/decisions/${ids[0]}/review`, { body: { verdict: 'agreed' } });
    expect((await list(coordinator)).find(({ id }) => id === ids[0])?.review?.verdict).toBe('agreed');
    expect(
      await database.sql('select 1 from luwte.floor_decision_review where decision_id = $1', [ids[0]]),
    ).toHaveLength(2);
  });

  it('are reviewed by the coordinator alone', async () => {
    const { desk, ids } = await houseWithDecisions();
    const told = await desk.ask('POST', `floor/decisions/${ids[0]}/review`, { body: { verdict: 'agreed' } });
    expect(told.status).toBe(403);
  });
});
