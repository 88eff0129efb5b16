import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, jobActor, Transaction, type Tx } from '@luwte/platform/api';
import { type Id, newId } from '@luwte/platform/kernel';
import { type Dose, type DosePosted, StockFacade } from '@luwte/stock/api';
import type { ItemDetail, StockCount } from '@luwte/stock/domain';
import { testDatabase, type TestDatabase } from '../test-database';
import { daysAgo, startApi, stockHouse, type StockHouse } from './stock-kit';

const LOT = { lotNumber: 'NAL1', expiry: '2029-01-31' };

describe('a dose in an emergency', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: StockHouse;
  let actor: Actor;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
  });
  beforeEach(async () => {
    house = await stockHouse(api, database);
    actor = {
      ...jobActor(house.floor.facilityId, 'Europe/Amsterdam'),
      accountId: house.floor.nurse.accountId,
    };
  });
  afterEach(async () => expect(await house.unproven()).toBe(0));
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const within = <T>(work: (tx: Tx, stock: StockFacade) => Promise<T>): Promise<T> =>
    api.get(Transaction).run(actor, (tx) => work(tx, api.get(StockFacade)));
  const give = (dose: Partial<Dose> & { itemId: Id }): Promise<DosePosted> =>
    within((tx, stock) => stock.postDose(tx, { quantity: 1, incidentId: newId(), ...dose }));
  const standing = async (itemId: Id): Promise<[number, number, number]> => {
    const { onHand, debt, available } = await house.manager.get<ItemDetail>(`stock/items/${itemId}`);
    return [onHand, debt, available];
  };

  it('comes from the bag, then from the counter, and is posted once however often it is told', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 1, ...LOT }], { locationId: house.bag });
    await house.receive(item, [{ quantity: 5, ...LOT }]);
    const id = newId();
    const first = await give({ id, itemId: item, quantity: 2 });
    expect(first.lots.map(({ locationId, quantity }) => [locationId, quantity])).toEqual([
      [house.bag, 1],
      [house.counter, 1],
    ]);
    expect(await give({ id, itemId: item, quantity: 2 })).toEqual(first);
    expect(await standing(item)).toEqual([4, 0, 4]);
  });

  it('is never refused: an empty shelf owes it, until the next count', async () => {
    const item = await house.item();
    const bare = await give({ itemId: item, quantity: 2 });
    expect(bare.debt).toBe(2);
    expect(await standing(item)).toEqual([-2, 2, 0]);
    const [lot] = await house.receive(item, [{ quantity: 3, ...LOT }]);
    expect((await give({ itemId: item, lotId: lot, quantity: 5 })).debt).toBe(2);
    expect((await house.issue(item, 1)).code).toBe('stock.short');
    const { id } = await house.manager.post('stock/counts', { body: { locationId: house.bag } });
    const version = async (): Promise<number> =>
      (await house.manager.get<StockCount>(`stock/counts/${id}`)).version;
    const act = async (word: string): Promise<unknown> =>
      house.manager.post(`stock/counts/${id}/acts`, { match: await version(), body: { act: word } });
    await act('start');
    const [line] = (await house.manager.get<StockCount>(`stock/counts/${id}`)).lines;
    await house.manager.post(`stock/counts/${id}/entries`, {
      body: { itemId: item, lotId: line?.lotId, counted: 0 },
    });
    await act('finish');
    await house.manager.post(`stock/counts/${id}/reasons`, {
      body: { lineId: line?.id, reason: 'not-recorded' },
    });
    await house.manager.post(`stock/counts/${id}/posting`, { match: await version() });
    expect(await standing(item)).toEqual([-2, 2, 0]);
  });

  it('takes an expired or recalled lot when that is what was in the hand', async () => {
    const item = await house.item();
    const [old] = await house.receive(item, [{ quantity: 3, lotNumber: 'OUD', expiry: '2026-01-01' }], {
      locationId: house.bag,
    });
    expect((await give({ itemId: item, lotId: old })).lots).toEqual([
      { lotId: old, locationId: house.bag, quantity: 1 },
    ]);
    expect((await give({ itemId: item })).debt).toBe(0);
  });

  it('told after a count for before it, changes nothing of what was counted', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 5, ...LOT }], { occurredAt: daysAgo(5), locationId: house.bag });
    await database.sql(
      `with p as (insert into luwte.stock_posting (id, facility_id, kind, occurred_at, recorded_at, account_id)
         select gen_random_uuid(), facility_id, 'count', now() - interval '1 day', now(), account_id from luwte.stock_posting
         where facility_id = $1 limit 1 returning *)
       insert into luwte.stock_movement (id, facility_id, posting_id, item_id, lot_id, location_id, kind, quantity, occurred_at)
       select gen_random_uuid(), p.facility_id, p.id, b.item_id, b.lot_id, b.location_id, 'count', -1, p.occurred_at
       from p join luwte.stock_balance b on b.item_id = $2`,
      [house.floor.facilityId, item],
    );
    await give({ itemId: item, occurredAt: daysAgo(2) });
    expect(await standing(item)).toEqual([4, 0, 4]);
    const { items } = await house.card(item);
    expect(items.map(({ quantity, balance }) => [quantity, balance])).toContainEqual([-1, 4]);
  });

  it('joins the transaction of whoever asks: nothing stays of one that failed', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 5, ...LOT }]);
    const visit = await house.floor.desk.letIn();
    const failing = within(async (tx, stock) => {
      await stock.postDose(tx, { itemId: item, quantity: 1, incidentId: null });
      throw new Error('Something else went wrong');
    });
    await expect(failing).rejects.toThrow('Something else');
    expect(await standing(item)).toEqual([5, 0, 5]);
    await within((tx, stock) =>
      stock.issueForVisit(tx, { visitId: visit.id, lines: [{ itemId: item, quantity: 2 }] }),
    );
    expect(await standing(item)).toEqual([3, 0, 3]);
  });
});
