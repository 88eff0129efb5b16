import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, readConfig, roleUrl } from '@luwte/apps/api';
import { addDays, type Id, type Problem } from '@luwte/platform/kernel';
import type {
  ExpiryAnswer,
  ImportPreview,
  KitsAnswer,
  Order,
  ReorderAnswer,
  SharpsBalance,
  SharpsContainer,
} from '@luwte/stock/domain';
import { SMTPServer } from 'smtp-server';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from '../test-database';
import { daysAgo, stockHouse, type StockHouse, type Told } from './stock-kit';

describe('what the house orders and looks after', () => {
  const received: string[] = [];
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let house: StockHouse;
  let post: SMTPServer;

  beforeAll(async () => {
    post = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          received.push(Buffer.concat(parts).toString());
          done();
        });
      },
    });
    await new Promise<void>((ready) => post.listen(0, '127.0.0.1', ready));
    database = await testDatabase();
    api = await createApp(
      readConfig({
        DATABASE_URL: database.ownerUrl,
        DATABASE_APP_URL: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
        DATABASE_JOBS_URL: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
        LUWTE_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
        LUWTE_JOBS: 'off',
        LUWTE_LOG: 'silent',
        LUWTE_SMTP_URL: `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`,
        LUWTE_MAIL_FROM: 'Luwte <huis@luwte.test>',
      }),
    );
    house = await stockHouse(api, database, ['coordinator']);
  });
  afterEach(async () => expect(await house.unproven()).toBe(0));
  afterAll(async () => {
    await api.close();
    await database.drop();
    await new Promise<void>((closed) => post.close(() => closed()));
  });

  const find = (id: Id): Promise<Order> => house.manager.get(`stock/orders/${id}`);
  const step = async (id: Id, way: string, body: object = {}, who = house.manager): Promise<Told<Problem>> =>
    who.ask('POST', `stock/orders/${id}/${way}`, { match: (await find(id)).version, body });

  it('goes from draft over somebody else to the supplier, and comes in two parts at its price', async () => {
    const coordinator = await house.floor.as('coordinator');
    const item = await house.item({ packs: [{ name: 'Doos', factor: 100, gtin: null }] });
    const { packs } = await house.manager.get<{ packs: { id: Id }[] }>(`stock/items/${item}`);
    const supplier = await house.manager.post('stock/suppliers', {
      body: { name: 'Groothandel', email: 'inkoop@luwte.test', phone: null, note: null, archived: false },
    });
    const lines = [{ itemId: item, packId: packs[0]?.id ?? null, packs: 3, packCents: 850 }];
    const order = { supplierId: supplier.id, locationId: house.store, expectedOn: null, note: null, lines };
    const { id } = await house.manager.post('stock/orders', { body: order });
    expect((await step(id, 'sending')).code).toBe('stock.order-state-forbids');
    expect((await step(id, 'approval')).code).toBe('stock.approver-must-differ');
    expect((await step(id, 'approval', {}, coordinator)).status).toBe(201);
    const [one, two] = await Promise.all([step(id, 'sending'), step(id, 'sending')]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: inkoop@luwte.test');
    expect(received[0]).toContain('bestelling-');
    const line = (await find(id)).lines[0]?.id;
    const receive = (quantity: number): Promise<Told<Problem>> =>
      step(id, 'receipt', { lines: [{ lineId: line, quantity, lotNumber: 'A', expiry: '2029-01-31' }] });
    await receive(200);
    expect(await find(id)).toMatchObject({ state: 'partly-received', totalCents: 2550 });
    const { items: card } = await house.card(item);
    await house.manager.post(`stock/postings/${card[0]?.postingId}/reversal`, {
      body: { reason: 'Verkeerde doos' },
    });
    expect(await find(id)).toMatchObject({ state: 'sent', acts: ['receive', 'close-short', 'cancel'] });
    await receive(250);
    await step(id, 'acts', { act: 'close-short', reason: 'Rest komt niet' });
    expect((await find(id)).state).toBe('closed-short');
    expect(await house.onHand(item)).toEqual({ A: 250 });
    const prices = await house.manager.get<{ items: { costCents: number; costUnits: number }[] }>(
      `stock/items/${item}/prices`,
    );
    expect(prices.items[0]).toMatchObject({ costCents: 850, costUnits: 100, quantity: 450 });
  });

  it('proposes what runs short, and tells what expires before it is used', async () => {
    const { desk } = house.floor;
    const [short, old] = [await house.item({ parLevel: 100, reorderPoint: 40 }), await house.item()];
    await house.receive(short, [{ quantity: 30, expiry: '2029-01-31' }]);
    await house.receive(old, [{ quantity: 90, expiry: addDays(new Date().toISOString().slice(0, 10), 3) }], {
      occurredAt: daysAgo(3),
    });
    await desk.letIn();
    await house.issue(old, 2, { occurredAt: daysAgo(2) });
    const { proposals } = await house.manager.get<ReorderAnswer>('stock/proposals');
    expect(proposals.find(({ itemId }) => itemId === short)).toMatchObject({
      reasons: ['below-reorder'],
      quantity: 70,
      packId: null,
    });
    const { items } = await house.manager.get<ExpiryAnswer>('stock/expiries');
    expect(items.find(({ itemId }) => itemId === old)).toMatchObject({ daysLeft: 3, onHand: 88 });
  });

  it('says what a bag lacks, and when its seal was looked at last', async () => {
    const naloxone = await house.item({ category: 'emergency', unit: 'dose' });
    const version = (await house.manager.get<{ version: number }>(`stock/locations/${house.bag}`)).version;
    const bag = {
      name: 'Noodtas',
      kind: 'emergency-bag',
      issuesFrom: false,
      archived: false,
      par: [{ itemId: naloxone, quantity: 4 }],
    };
    await house.manager.ask('PUT', `stock/locations/${house.bag}`, { match: version, body: bag });
    await house.receive(naloxone, [{ quantity: 3, expiry: '2029-01-31' }], { locationId: house.bag });
    const kit = async (): Promise<KitsAnswer['kits'][number] | undefined> =>
      (await house.manager.get<KitsAnswer>('stock/kits')).kits[0];
    expect(await kit()).toMatchObject({
      warnings: ['lacking', 'never-checked'],
      lines: [{ par: 4, usable: 3, lacking: 1 }],
    });
    const check = { sealNumber: 'Z-1001', intact: true };
    await house.floor.nurse.post(`stock/kits/${house.bag}/checks`, { body: check });
    expect(await kit()).toMatchObject({ sealNumber: 'Z-1001', warnings: ['lacking'] });
    expect(
      (await house.floor.nurse.ask('POST', `stock/kits/${house.counter}/checks`, { body: check })).status,
    ).toBe(404);
  });

  it('takes sharps back as waste, beside what went out', async () => {
    const { desk, nurse } = house.floor;
    const needle = await house.item({ sharp: true, category: 'injecting' });
    await house.receive(needle, [{ quantity: 100, expiry: '2029-01-31' }]);
    await house.issue(needle, 40);
    const container = await nurse.post('stock/sharps-containers', { body: { label: 'Vat 1', litres: 2 } });
    const into = { method: 'counted', pieces: 12, containerId: container.id };
    expect((await desk.ask('POST', 'stock/sharps-returns', { body: into })).code).toBe(
      'stock.container-state-forbids',
    );
    await nurse.post(`stock/sharps-containers/${container.id}/acts`, { match: 1, body: { act: 'open' } });
    await desk.post('stock/sharps-returns', { body: into });
    await desk.post('stock/sharps-returns', { body: { method: 'weighed', grams: 36 } });
    const today = new Date().toISOString().slice(0, 10);
    const balance = await desk.get<SharpsBalance>(
      `stock/sharps-balance?from=${addDays(today, -1)}&until=${addDays(today, 1)}`,
    );
    expect(balance).toMatchObject({
      issued: 40,
      returned: 20,
      ratio: 0.5,
      containers: [{ state: 'in-use', count: 1 }],
    });
    const { items } = await desk.get<{ items: SharpsContainer[] }>('stock/sharps-containers');
    expect(items[0]).toMatchObject({ pieces: 12, filled: 0.08 });
    expect(await house.onHand(needle)).toEqual({ A: 60 });
  });

  it('imports items and opening balances: shown first, then all rows or none', async () => {
    const ask = (path: string, kind: string, csv: string): Promise<Told<ImportPreview & Problem>> =>
      house.manager.ask('POST', path, { body: { kind, csv } });
    const items =
      'name;category;unit;lot-tracked;price;per\nFolie;smoking;sheet;nee;2,50;100\nFilter;injecting;piece;ja;1,00;50\n';
    const wrong = await ask('stock/imports/preview', 'items', `${items}Folie;smoking;sheet;nee;;\n`);
    expect(wrong.body).toMatchObject({ good: 2, faulty: 1 });
    expect((await ask('stock/imports', 'items', `${items}Folie;smoking;sheet;nee;;\n`)).status).toBe(422);
    expect((await ask('stock/imports', 'items', items)).status).toBe(201);
    const balances =
      'item,location,quantity,lot,expiry\nFolie,Balie,500,,\nFilter,Voorraadkast,200,F1,31-01-2029\n';
    expect((await ask('stock/imports/preview', 'opening-balances', balances)).body).toMatchObject({
      good: 2,
      faulty: 0,
    });
    expect((await ask('stock/imports', 'opening-balances', balances)).status).toBe(201);
    const { items: found } = await house.manager.get<{ items: { nameNl: string; onHand: number }[] }>(
      'stock/items?query=fol',
    );
    expect(found.map(({ nameNl, onHand }) => [nameNl, onHand])).toEqual([['Folie', 500]]);
  });
});
