import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Created, type Id, newId, type Problem } from '@luwte/platform/kernel';
import type { CountAct, ScanAnswer, StockCount, UnknownCode } from '@luwte/stock/domain';
import { PIPE } from '../stock-rows';
import { testDatabase, type TestDatabase } from '../test-database';
import { daysAgo, startApi, stockHouse, type StockHouse, type Told } from './stock-kit';

const LOT = { lotNumber: 'A', expiry: '2029-01-31' };

describe('a stocktake', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: StockHouse;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
  });
  beforeEach(async () => {
    house = await stockHouse(api, database);
  });
  afterEach(async () => expect(await house.unproven()).toBe(0));
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const find = (id: Id): Promise<StockCount> => house.manager.get(`stock/counts/${id}`);
  const act = async (id: Id, word: CountAct): Promise<Told<Problem>> =>
    house.manager.ask('POST', `stock/counts/${id}/acts`, {
      match: (await find(id)).version,
      body: { act: word },
    });
  const begin = async (): Promise<Id> => {
    const { id } = await house.manager.post('stock/counts', { body: { locationId: house.counter } });
    await act(id, 'start');
    return id;
  };
  const enter = (
    id: Id,
    itemId: Id,
    counted: number | null,
    more: object = {},
  ): Promise<Told<Created & Problem>> =>
    house.floor.nurse.ask('POST', `stock/counts/${id}/entries`, {
      body: { itemId, counted, ...LOT, ...more },
    });
  const explain = async (id: Id): Promise<void> => {
    for (const line of (await find(id)).lines.filter(
      ({ difference }) => difference !== null && difference !== 0,
    ))
      await house.manager.post(`stock/counts/${id}/reasons`, { body: { lineId: line.id, reason: 'lost' } });
  };
  const post = async (id: Id): Promise<Told<Problem>> =>
    house.manager.ask('POST', `stock/counts/${id}/posting`, { match: (await find(id)).version });

  it('is blind while it is counted, and knows nothing from not counted', async () => {
    const [a, b] = [await house.item(), await house.item()];
    await house.receive(a, [{ quantity: 20, ...LOT }]);
    await house.receive(b, [{ quantity: 7, ...LOT }]);
    const id = await begin();
    expect(
      (await house.manager.ask('POST', 'stock/counts', { body: { locationId: house.counter } })).code,
    ).toBe('stock.count-runs');
    await enter(id, a, 0);
    const sheet = await house.manager.ask('GET', `stock/counts/${id}`);
    expect(sheet.text).not.toMatch(/"(expected|difference)":-?\d/);
    await act(id, 'finish');
    const review = await find(id);
    expect(review.lines.map(({ itemId, counted, expected }) => [itemId, counted, expected])).toEqual(
      expect.arrayContaining([
        [a, 0, 20],
        [b, null, null],
      ]),
    );
    expect((await post(id)).body.errors?.[0]?.code).toBe('required');
    await explain(id);
    expect((await post(id)).status).toBe(201);
    expect([await house.onHand(a), await house.onHand(b)]).toEqual([{}, { A: 7 }]);
    expect((await act(id, 'recount')).code).toBe('stock.count-state-forbids');
  });

  it('is right when ten issues run while it is posted, and others between counting and posting', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 50, ...LOT }]);
    const id = await begin();
    await enter(id, item, 47);
    await house.issue(item, 5);
    await act(id, 'finish');
    await explain(id);
    const issues = Array.from({ length: 10 }, () => house.issue(item, 2));
    const [posted, ...issued] = await Promise.all([post(id), ...issues]);
    expect([posted.status, ...issued.map(({ status }) => status)]).toEqual(Array(11).fill(201));
    expect(await house.onHand(item)).toEqual({ A: 47 - 5 - 20 });
    expect((await find(id)).lines[0]).toMatchObject({ expected: 50, difference: -3, differenceCents: -26 });
  });

  it('takes up what was entered late for before the counting: the shelf lacked it already', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 50, ...LOT }], { occurredAt: daysAgo(5) });
    const id = await begin();
    await enter(id, item, 47);
    expect((await house.issue(item, 3, { occurredAt: daysAgo(2) })).status).toBe(201);
    await act(id, 'finish');
    expect((await find(id)).lines[0]?.difference).toBe(0);
    expect((await post(id)).status).toBe(201);
    expect(await house.onHand(item)).toEqual({ A: 47 });
    const late = await house.issue(item, 1, { occurredAt: daysAgo(2) });
    expect(late.code).toBe('stock.counted-since');
    const { items } = await house.card(item);
    expect(items.map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['count', 0],
      ['issue', -3],
      ['receipt', 50],
    ]);
    const receipt = items[2]?.postingId;
    const reversal = await house.manager.ask('POST', `stock/postings/${receipt}/reversal`, {
      body: { reason: 'Verkeerd' },
    });
    expect(reversal.code).toBe('stock.counted-since');
  });

  it('asks to count again when more went out since than was counted', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 5, ...LOT }]);
    const id = await begin();
    await enter(id, item, 2);
    await house.issue(item, 5);
    await act(id, 'finish');
    await explain(id);
    const crossed = await post(id);
    expect([crossed.code, crossed.body['itemIds']]).toEqual(['stock.count-again', [item]]);
    await act(id, 'recount');
    await enter(id, item, 0);
    await act(id, 'finish');
    expect((await post(id)).status).toBe(201);
    expect(await house.onHand(item)).toEqual({});
  });

  it('adds a lot that was found, and takes an entry back', async () => {
    const item = await house.item();
    const id = await begin();
    expect((await enter(id, item, 3, { lotNumber: null, expiry: null })).status).toBe(422);
    await enter(id, item, 3, { lotNumber: 'GEVONDEN' });
    await enter(id, item, 9, { lotNumber: 'ANDERS' });
    await enter(id, item, null, { lotNumber: 'ANDERS' });
    await act(id, 'finish');
    await explain(id);
    await post(id);
    expect(await house.onHand(item)).toEqual({ GEVONDEN: 3 });
  });
});

describe('the scanner', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: StockHouse;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
    house = await stockHouse(api, database);
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const scan = (code: string): Promise<ScanAnswer> =>
    house.floor.desk.post<ScanAnswer>('stock/scans', { body: { code } });

  it('finds item, pack and lot; asks where separators are missing; keeps what nobody knows', async () => {
    const packs = [{ name: 'Doos', factor: 100, gtin: '8712345678906' }];
    const item = await house.item({ packs });
    const [lot] = await house.receive(item, [{ quantity: 100, lotNumber: 'AB17', expiry: '2027-01-31' }]);
    expect(await scan(']d20108712345678906172701311\u001d')).toMatchObject({ kind: 'unknown' });
    expect(await scan(']d201087123456789061727013110AB17')).toMatchObject({
      kind: 'item',
      itemId: item,
      quantity: 100,
      lotId: lot,
    });
    expect(await scan('8712345678906')).toMatchObject({ kind: 'item', itemId: item, lotId: null });
    const asked = await scan('010871234567890610AB17270131');
    expect(asked.kind === 'ask' && asked.readings.map(({ facts }) => facts.lot)).toEqual([
      'AB17270131',
      'AB',
    ]);
    const other = await house.item({ packs: [] });
    await scan('ART-77');
    const code = (await house.manager.get<{ items: UnknownCode[] }>('stock/unknown-codes')).items.find(
      (one) => one.code === 'ART-77',
    );
    const body = { itemId: other, packName: 'Zak', factor: 25 };
    await house.manager.post(`stock/unknown-codes/${code?.id}/resolution`, { match: 1, body });
    expect(await scan('ART-77')).toMatchObject({ kind: 'item', itemId: other, quantity: 25 });
    expect(
      (
        await house.manager.ask('POST', 'stock/items', {
          body: { ...PIPE, nameNl: `Ding ${newId().slice(-8)}`, packs },
        })
      ).code,
    ).toBe('stock.gtin-taken');
  });
});
