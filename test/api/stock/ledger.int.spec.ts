import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays, newId, type Page, type Problem, wallClock } from '@luwte/platform/kernel';
import { LedgerProof } from '@luwte/stock/api';
import type {
  Bundle,
  ItemLine,
  LotRecipient,
  MonthCost,
  Posted,
  PostingLine,
  Shelf,
} from '@luwte/stock/domain';
import { testDatabase, type TestDatabase } from '../test-database';
import { daysAgo, startApi, stockHouse, type StockHouse, type Told, visitorOf } from './stock-kit';

const EARLY = { lotNumber: 'VROEG', expiry: '2029-01-31' };
const LATE = { lotNumber: 'LAAT', expiry: '2029-06-30' };

describe('the stock', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: StockHouse;

  beforeAll(async () => {
    database = await testDatabase();
    api = await startApi(database);
    house = await stockHouse(api, database);
  });
  afterEach(async () => expect(await house.unproven()).toBe(0));
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const undo = (id: string): Promise<Told<Problem>> =>
    house.floor.desk.ask('POST', `stock/postings/${id}/undo`, {});
  const reverse = (id: string): Promise<Told<Problem>> =>
    house.manager.ask('POST', `stock/postings/${id}/reversal`, { body: { reason: 'Verkeerd geteld' } });

  it('gives 24 workers at once what 5 of the earlier lot and 20 of the later hold: 5 and 19, and nobody waits a second', async () => {
    const item = await house.item();
    await house.receive(item, [
      { quantity: 20, ...LATE },
      { quantity: 5, ...EARLY },
    ]);
    const answers = await Promise.all(
      Array.from({ length: 24 }, async () => {
        const begun = performance.now();
        const { status } = await house.issue(item, 1);
        return { status, ms: performance.now() - begun };
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(201));
    expect(await house.onHand(item)).toEqual({ LAAT: 1 });
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(1000);
    const { items } = await house.card(item);
    const given = (lot: string): number =>
      items.filter(({ kind, lotNumber }) => kind === 'issue' && lotNumber === lot).length;
    expect([given('VROEG'), given('LAAT')]).toEqual([5, 19]);
  });

  it('lets baskets that share items in opposite order go on: none waits for ever', async () => {
    const [a, b] = [await house.item(), await house.item()];
    await house.receive(a, [{ quantity: 100, ...EARLY }]);
    await house.receive(b, [{ quantity: 100, ...EARLY }]);
    const basket = (items: readonly string[]): Promise<Told<Posted & Problem>> =>
      house.issue(a, 1, { lines: items.map((itemId) => ({ itemId, quantity: 2 })) });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => basket(n % 2 ? [a, b] : [b, a])));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect([await house.onHand(a), await house.onHand(b)]).toEqual([{ VROEG: 60 }, { VROEG: 60 }]);
  });

  it('posts once what is sent twice with one key', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 10, ...EARLY }]);
    const key = newId();
    const [first, second] = await Promise.all([house.issue(item, 3, {}, key), house.issue(item, 3, {}, key)]);
    expect(second.body).toEqual(first.body);
    expect(await house.onHand(item)).toEqual({ VROEG: 7 });
    expect((await house.issue(item, 4, {}, key)).status).toBe(409);
  });

  it('refuses what would have left less than nothing last Tuesday, and says that day', async () => {
    const item = await house.item();
    const today = wallClock(new Date().toISOString(), 'Europe/Amsterdam');
    const back = ((today.weekday + 4) % 7) + 1;
    const tuesday = addDays(today.day, -back);
    await house.receive(item, [{ quantity: 10, ...EARLY }], { occurredAt: daysAgo(20) });
    await house.issue(item, 8, { occurredAt: `${tuesday}T11:00:00Z` });
    await house.receive(item, [{ quantity: 10, ...EARLY }]);
    const late = (quantity: number): Promise<Told<Posted & Problem>> =>
      house.issue(item, quantity, { occurredAt: daysAgo(15) });
    const refused = await late(3);
    expect([refused.status, refused.code, refused.body['day']]).toEqual([409, 'stock.short-then', tuesday]);
    expect(wallClock(`${tuesday}T11:00:00Z`, 'Europe/Amsterdam').weekday).toBe(2);
    expect((await late(2)).status).toBe(201);
    const { items } = await house.card(item);
    expect(items.map(({ quantity, balance }) => [quantity, balance])).toEqual([
      [10, 10],
      [-8, 0],
      [-2, 8],
      [10, 10],
    ]);
  });

  it('says what is there when there is not enough, and gives nothing of half a basket', async () => {
    const [full, empty] = [await house.item(), await house.item()];
    await house.receive(full, [{ quantity: 5, ...EARLY }]);
    const answer = await house.issue(full, 1, {
      lines: [
        { itemId: full, quantity: 1 },
        { itemId: empty, quantity: 1 },
      ],
    });
    expect([answer.code, answer.body['itemId'], answer.body['available']]).toEqual(['stock.short', empty, 0]);
    expect(await house.onHand(full)).toEqual({ VROEG: 5 });
  });

  it('keeps expired and blocked lots back, and gives one that is named for a reason', async () => {
    const item = await house.item();
    const [old, recalled] = await house.receive(item, [
      { quantity: 5, lotNumber: 'OUD', expiry: '2026-01-31' },
      { quantity: 5, ...LATE },
    ]);
    const nurse = house.floor.nurse;
    const block = await nurse.ask('POST', `stock/lots/${recalled}/state`, {
      match: 1,
      body: { state: 'recalled', reason: 'Bericht van de leverancier' },
    });
    expect(block.status).toBe(201);
    expect((await house.issue(item, 1)).code).toBe('stock.short');
    const named = { lines: [{ itemId: item, quantity: 2, lotId: old }] };
    expect((await house.issue(item, 1, named)).body['why']).toBe('expired');
    expect((await house.issue(item, 1, { ...named, overrideReason: 'Niets anders in huis' })).status).toBe(
      201,
    );
    await house.receive(item, [{ quantity: 1, ...LATE, costCents: 1 }]);
    expect((await house.issue(item, 1)).code).toBe('stock.short');
    const shelf = await nurse.get<Shelf>('stock/shelf');
    expect(shelf.items.find(({ id }) => id === item)?.available).toBe(0);
    const waste = { locationId: house.counter, reason: 'expired', lines: [{ itemId: item, quantity: 3 }] };
    await nurse.post('stock/waste', { body: waste });
    expect(await house.onHand(item)).toEqual({ LAAT: 6 });
  });

  it('takes a posting back within ten seconds, once; later with a reason; and leaves both on the card', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 5, ...EARLY }]);
    const { id } = (await house.issue(item, 2)).body;
    expect((await house.floor.nurse.ask('POST', `stock/postings/${id}/undo`, {})).code).toBe(
      'stock.too-late-to-undo',
    );
    const both = await Promise.all([undo(id), reverse(id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await reverse(id)).code).toBe('stock.already-reversed');
    expect(await house.onHand(item)).toEqual({ VROEG: 5 });
    const { items } = await house.card(item);
    expect(items.map(({ kind, quantity, balance, reversed }) => [kind, quantity, balance, reversed])).toEqual(
      [
        ['reversal', 2, 5, false],
        ['issue', -2, 3, true],
        ['receipt', 5, 5, false],
      ],
    );
    expect((await reverse(items[0]?.postingId ?? '')).code).toBe('stock.not-reversible');
    await house.issue(item, 4);
    expect((await reverse(items[2]?.postingId ?? '')).code).toBe('stock.short');
  });

  it('warns above the soft limit of a visit and does not refuse; a bundle is one tap', async () => {
    const { desk } = house.floor;
    const item = await house.item({ softLimit: 3, reorderPoint: 40, parLevel: 50 });
    await house.receive(item, [{ quantity: 45, ...EARLY }]);
    const bundle = await house.manager.post('stock/bundles', {
      body: {
        nameNl: 'Rookset',
        nameEn: 'Smoking set',
        archived: false,
        lines: [{ itemId: item, quantity: 2 }],
      },
    });
    const visit = await desk.letIn();
    const give = (count: number): Promise<Posted> =>
      desk.post<Posted>('stock/issues', {
        body: { recipient: 'visit', visitId: visit.id, lines: [], bundles: [{ bundleId: bundle.id, count }] },
      });
    expect((await give(1)).warnings).toEqual([]);
    expect((await give(2)).warnings).toEqual([
      { code: 'over-soft-limit', itemId: item, quantity: 6, limit: 3 },
      { code: 'below-reorder', itemId: item, quantity: 39, limit: 40 },
    ]);
    const { bundles } = await desk.get<Shelf>('stock/shelf');
    expect(bundles.map(({ nameNl }: Bundle) => nameNl)).toEqual(['Rookset']);
    const { items } = await house.manager.get<Page<ItemLine>>('stock/items?flag=below-reorder');
    expect(items.map(({ id }) => id)).toEqual([item]);
    const { items: postings } = await house.manager.get<Page<PostingLine>>(
      `stock/postings?visitId=${visit.id}`,
    );
    expect(postings.map(({ moved }) => moved[0]?.quantity)).toEqual([-4, -2]);
    expect((await house.manager.get<Page<MonthCost>>('stock/costs')).items[0]?.visits).toBeGreaterThan(0);
  });

  it('tells who got something of a recalled lot, as codes, and leaves that in the log', async () => {
    const { desk, nurse } = house.floor;
    const item = await house.item();
    const [lot] = await house.receive(item, [{ quantity: 9, ...EARLY }]);
    const visitorId = await visitorOf(desk, 'Meerkoet');
    const { code } = await desk.get<{ code: string }>(`visitors/${visitorId}`);
    expect((await house.issue(item, 2, { recipient: 'code', code })).status).toBe(201);
    const inside = await desk.letIn({ visitorId });
    await house.issue(item, 1, { recipient: 'visit', visitId: inside.id });
    await house.issue(item, 1);
    const { items } = await nurse.get<Page<LotRecipient>>(`stock/lots/${lot}/recipients`);
    expect(items.map((one) => [one.code, one.quantity])).toEqual([
      [null, 1],
      [code, 1],
      [code, 2],
    ]);
    const logged = await database.sql(
      `select 1 from luwte.audit_entry where event = 'stock.lot-traced' and subject_id = $1`,
      [lot],
    );
    expect(logged).toHaveLength(1);
    expect((await house.manager.ask('GET', `stock/lots/${lot}/recipients`)).status).toBe(403);
  });

  it('moves stock between locations, and brings back what stayed sealed', async () => {
    const item = await house.item();
    const [lot] = await house.receive(item, [{ quantity: 9, ...EARLY }], { locationId: house.store });
    const body = { fromId: house.store, toId: house.counter, lines: [{ itemId: item, quantity: 4 }] };
    await house.manager.post('stock/transfers', { body });
    expect((await house.issue(item, 5)).body['available']).toBe(4);
    await house.issue(item, 4);
    await house.floor.desk.post('stock/returns', {
      body: { lines: [{ itemId: item, lotId: lot, quantity: 1 }] },
    });
    const { items } = await house.card(item, `?locationId=${house.counter}&limit=2`);
    expect(items.map(({ kind, balance }) => [kind, balance])).toEqual([
      ['return', 1],
      ['issue', 0],
    ]);
  });

  it('pages through the card with the balance running on', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 20, ...EARLY }]);
    for (let n = 0; n < 6; n += 1) await house.issue(item, 1);
    const first = await house.card(item, '?limit=3');
    const second = await house.card(item, `?limit=10&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ balance }) => balance)).toEqual([
      14, 15, 16, 17, 18, 19, 20,
    ]);
  });

  it('draws a meal when the floor counts one, puts it back when that is undone, and never stands in the way', async () => {
    const { desk } = house.floor;
    const item = await house.item({
      service: 'meal',
      lotTracked: false,
      category: 'food',
      unit: 'portion',
      sterile: false,
    });
    await house.receive(item, [{ quantity: 1, lotNumber: null }]);
    const meal = await desk.post('floor/service-counts', { body: { service: 'meal' } });
    expect((await desk.ask('POST', 'floor/service-counts', { body: { service: 'meal' } })).status).toBe(201);
    expect(await house.onHand(item)).toEqual({});
    await desk.post(`floor/service-counts/${meal.id}/undo`);
    expect(await house.onHand(item)).toEqual({ '': 1 });
  });

  it('proves its balances from the ledger, finds one that is wrong, and makes it anew', async () => {
    const item = await house.item();
    await house.receive(item, [{ quantity: 5, ...EARLY }]);
    const proof = api.get(LedgerProof);
    const unproven = async (): Promise<number> =>
      (await proof.proveAll()).flatMap((one) => one.unproven).length;
    expect(await unproven()).toBe(0);
    await database.sql('update luwte.stock_balance set quantity = 9 where item_id = $1', [item]);
    expect(await unproven()).toBe(1);
    await proof.rebuildAll();
    expect(await unproven()).toBe(0);
    expect(await house.onHand(item)).toEqual({ VROEG: 5 });
  });

  it('cannot be rewritten, nor a balance set, by going around the API', async () => {
    const rights = await database.sql(
      `select has_table_privilege('luwte_app', 'luwte.' || t, r) as held
       from unnest(array['stock_movement', 'stock_posting', 'stock_balance']) t, unnest(array['update', 'delete']) r`,
    );
    expect(rights.every(({ held }) => held === false)).toBe(true);
    const [direct] = await database.sql(
      `select has_table_privilege('luwte_app', 'luwte.stock_balance', 'insert') as held`,
    );
    expect(direct).toEqual({ held: false });
    await expect(
      database.sql(
        `insert into luwte.stock_movement (id, facility_id, posting_id, item_id, lot_id, location_id, kind, quantity, occurred_at)
         select gen_random_uuid(), facility_id, posting_id, item_id, lot_id, location_id, 'issue', -1000000, now() from luwte.stock_movement limit 1`,
      ),
    ).rejects.toThrow('stock_balance_never_negative');
  });
});
