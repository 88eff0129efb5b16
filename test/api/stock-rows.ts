import type { ItemDetail, Posted } from '@luwte/stock/domain';
import { type Id, newId } from '@luwte/platform/kernel';
import type { Client } from './house';
import type { HouseRows } from './house-rows';
import type { Operation } from './openapi-samples';

/** Something that the house keeps. */
export const PIPE = {
  nameNl: 'Glazen pijp',
  nameEn: 'Glass pipe',
  category: 'smoking',
  unit: 'piece',
  lotTracked: true,
  sterile: true,
  sharp: false,
  parLevel: 200,
  reorderPoint: 50,
  leadDays: 5,
  softLimit: 5,
  priceCents: 850,
  priceUnits: 100,
  supplierId: null,
  service: null,
  archived: false,
  packs: [],
};

/** Rows of the stock, each kind once. */
export interface StockRows {
  /** Something on the shelf, its lot, and where it lies. */
  readonly itemId: Id;
  readonly lotId: Id;
  readonly locationId: Id;
  /** The same location, and another one. */
  readonly fromId: Id;
  readonly toId: Id;
  /** The delivery that brought it. */
  readonly postingId: Id;
  readonly supplierId: Id;
  readonly bundleId: Id;
  /** A stocktake that was planned. */
  readonly countId: Id;
  readonly unknownCodeId: Id;
  /** An order that was drawn up. */
  readonly orderId: Id;
  /** A container for sharps that is in use. */
  readonly containerId: Id;
}

/** Which row an id in a path names. */
export const STOCK_PATH_IDS: readonly (readonly [start: string, row: keyof StockRows])[] = [
  ['/api/v1/stock/items/', 'itemId'],
  ['/api/v1/stock/lots/', 'lotId'],
  ['/api/v1/stock/locations/', 'locationId'],
  ['/api/v1/stock/suppliers/', 'supplierId'],
  ['/api/v1/stock/bundles/', 'bundleId'],
  ['/api/v1/stock/postings/', 'postingId'],
  ['/api/v1/stock/counts/', 'countId'],
  ['/api/v1/stock/unknown-codes/', 'unknownCodeId'],
  ['/api/v1/stock/orders/', 'orderId'],
  ['/api/v1/stock/sharps-containers/', 'containerId'],
  ['/api/v1/stock/kits/', 'toId'],
];

/** Fills the shelves of a house by its own API: one item, delivered to the counter. */
export async function stockRowsOf(manager: Client): Promise<StockRows> {
  const made = async <Body = { id: Id }>(path: string, body: object): Promise<Body> => {
    const answer = await manager.post(`stock/${path}`, body);
    if (answer.status !== 201) throw new Error(`POST stock/${path}: ${answer.status} ${answer.text}`);
    return answer.json<Body>();
  };
  const place = (name: string, kind: string): object => ({
    name,
    kind,
    issuesFrom: kind === 'counter',
    archived: false,
    par: [],
  });
  const counter = await made('locations', place('Balie', 'counter'));
  const bag = await made('locations', place('Noodtas', 'emergency-bag'));
  const supplier = await made('suppliers', {
    name: 'Groothandel',
    email: 'inkoop@luwte.test',
    phone: null,
    note: null,
    archived: false,
  });
  const item = await made('items', PIPE);
  const lines = [{ itemId: item.id, quantity: 100, lotNumber: 'L1', expiry: '2030-01-31' }];
  const posting = await made<Posted>('receipts', { locationId: counter.id, supplierId: supplier.id, lines });
  const bundle = await made('bundles', {
    nameNl: 'Rookset',
    nameEn: 'Smoking set',
    archived: false,
    lines: [{ itemId: item.id, quantity: 1 }],
  });
  const count = await made('counts', { locationId: counter.id });
  const scanned = (await manager.post('stock/scans', { code: 'ART-1' })).json<{ unknownId: Id }>();
  const orderLine = { itemId: item.id, packId: null, packs: 100, packCents: 9 };
  const order = await made('orders', {
    supplierId: supplier.id,
    locationId: counter.id,
    expectedOn: null,
    note: null,
    lines: [orderLine],
  });
  const container = await made('sharps-containers', { label: 'V-1', litres: 30 });
  await manager.change('POST', `stock/sharps-containers/${container.id}/acts`, 1, { act: 'open' });
  const { lots } = (await manager.get(`stock/items/${item.id}`)).json<ItemDetail>();
  return {
    itemId: item.id,
    lotId: lots[0]?.lotId ?? '',
    locationId: counter.id,
    fromId: counter.id,
    toId: bag.id,
    postingId: posting.id,
    supplierId: supplier.id,
    bundleId: bundle.id,
    countId: count.id,
    unknownCodeId: scanned.unknownId,
    orderId: order.id,
    containerId: container.id,
  };
}

/** What no schema tells of a body about the stock: lines that name rows, and what must fit together. */
export function stockBody({ method, path }: Operation, rows: HouseRows): object {
  const line = { itemId: rows.itemId, quantity: 1 };
  const delivered = { ...line, lotNumber: 'L2', expiry: '2030-02-28' };
  const bodies: Readonly<Record<string, object>> = {
    'POST /api/v1/stock/items': { ...PIPE, nameNl: `Pijp ${newId().slice(-8)}`, service: null },
    'PUT /api/v1/stock/items/{id}': PIPE,
    'POST /api/v1/stock/locations': { name: `Plek ${newId().slice(-8)}`, issuesFrom: false, archived: false },
    'PUT /api/v1/stock/locations/{id}': { name: 'Balie', kind: 'counter', issuesFrom: true, archived: false },
    'POST /api/v1/stock/suppliers': { name: `Winkel ${newId().slice(-8)}`, archived: false },
    'PUT /api/v1/stock/suppliers/{id}': { archived: false },
    'POST /api/v1/stock/bundles': { nameNl: `Set ${newId().slice(-8)}`, archived: false, lines: [line] },
    'PUT /api/v1/stock/bundles/{id}': { archived: false, lines: [line] },
    'POST /api/v1/stock/issues': { recipient: 'visit', code: null, lines: [line] },
    'POST /api/v1/stock/receipts': { lines: [delivered] },
    'POST /api/v1/stock/transfers': { lines: [line] },
    'POST /api/v1/stock/waste': { lines: [line] },
    'POST /api/v1/stock/scans': { code: 'ART-1' },
    'POST /api/v1/stock/imports': { kind: 'items', csv: `name\nDing ${newId().slice(-8)}` },
    'POST /api/v1/stock/imports/preview': { kind: 'items', csv: 'name\nDing' },
    'POST /api/v1/stock/orders': { lines: [{ itemId: rows.itemId, packId: null, packs: 1, packCents: 9 }] },
    'PUT /api/v1/stock/orders/{id}': {
      lines: [{ itemId: rows.itemId, packId: null, packs: 1, packCents: 9 }],
    },
    'POST /api/v1/stock/sharps-returns': { method: 'said', pieces: 3 },
    'POST /api/v1/stock/sharps-containers': { label: `V-${newId().slice(-8)}` },
    'POST /api/v1/stock/sharps-containers/{id}/acts': { act: 'seal' },
    'POST /api/v1/stock/unknown-codes/{id}/resolution': { packName: 'Doos', factor: 10 },
    'POST /api/v1/stock/returns': { lines: [{ ...line, lotId: rows.lotId }] },
  };
  return bodies[`${method} ${path}`] ?? {};
}
