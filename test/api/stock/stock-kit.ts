import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@luwte/identity/domain';
import { type Id, newId, type Page, type Problem } from '@luwte/platform/kernel';
import type { CardLine, EditItem, ItemDetail, Posted, ReceiptLine } from '@luwte/stock/domain';
import { floorHouse, type FloorHouse, type Told, type Worker } from '../floor/floor-kit';
import { PIPE } from '../stock-rows';
import type { TestDatabase } from '../test-database';

export { startApi, type Told, visitorOf, type Worker } from '../floor/floor-kit';

const DAY_MS = 24 * 3_600_000;

/** The moment so many days ago. */
export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString();

/** A house with a store, a counter and an emergency bag. */
export class StockHouse {
  constructor(
    readonly floor: FloorHouse,
    readonly manager: Worker,
    readonly store: Id,
    readonly counter: Id,
    readonly bag: Id,
    private readonly database: TestDatabase,
  ) {}

  /** Adds an item; a glass pipe of which nothing is asked unless told otherwise. */
  async item(more: Partial<EditItem> = {}): Promise<Id> {
    const body = { ...PIPE, nameNl: `Ding ${newId().slice(-8)}`, softLimit: null, reorderPoint: 0, ...more };
    return (await this.manager.post('stock/items', { body })).id;
  }

  /** Takes a delivery in, at the counter unless told otherwise; gives its lots. */
  async receive(
    itemId: Id,
    lines: readonly Partial<ReceiptLine>[],
    more: { locationId?: Id; occurredAt?: string } = {},
  ): Promise<readonly Id[]> {
    const body = {
      locationId: this.counter,
      ...more,
      lines: lines.map((line) => ({ itemId, quantity: 1, lotNumber: 'A', ...line })),
    };
    return (await this.manager.post<Posted>('stock/receipts', { body })).lines.map(({ lotId }) => lotId);
  }

  /** Hands out for others at the counter. */
  issue(itemId: Id, quantity: number, more: object = {}, key?: string): Promise<Told<Posted & Problem>> {
    const body = { recipient: 'others', lines: [{ itemId, quantity }], ...more };
    return this.floor.desk.ask('POST', 'stock/issues', { body, ...(key !== undefined && { key }) });
  }

  /** What is on hand, by lot number. */
  async onHand(itemId: Id): Promise<Record<string, number>> {
    const { lots } = await this.manager.get<ItemDetail>(`stock/items/${itemId}`);
    return lots.reduce<Record<string, number>>(
      (sums, { number, quantity }) => ({ ...sums, [number ?? '']: (sums[number ?? ''] ?? 0) + quantity }),
      {},
    );
  }

  card(itemId: Id, query = ''): Promise<Page<CardLine>> {
    return this.manager.get(`stock/items/${itemId}/card${query}`);
  }

  /** Balances that the ledger does not prove. */
  async unproven(): Promise<number> {
    const rows = await this.database.sql(
      `with ledger as (select lot_id, location_id, sum(quantity) as quantity, sum(debt) as debt from luwte.stock_movement group by 1, 2)
       select 1 from luwte.stock_balance b full join ledger m using (lot_id, location_id)
       where (b.quantity, b.debt) is distinct from (m.quantity, m.debt)`,
    );
    return rows.length;
  }
}

/** Lays down a house with shelves. */
export async function stockHouse(
  api: NestFastifyApplication,
  database: TestDatabase,
  also: readonly Role[] = [],
): Promise<StockHouse> {
  const floor = await floorHouse(api, database, { also: ['manager', ...also] });
  const manager = await floor.as('manager');
  const place = async (name: string, kind: string): Promise<Id> =>
    (
      await manager.post('stock/locations', {
        body: { name, kind, issuesFrom: kind === 'counter', archived: false, par: [] },
      })
    ).id;
  return new StockHouse(
    floor,
    manager,
    await place('Voorraadkast', 'store'),
    await place('Balie', 'counter'),
    await place('Noodtas', 'emergency-bag'),
    database,
  );
}
