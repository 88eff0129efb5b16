import { Injectable } from '@nestjs/common';
import { onConstraint, type Tx } from '@luwte/platform/api';
import { Absent, type Day, type Id, newId, StaleVersion } from '@luwte/platform/kernel';
import {
  type EditItem,
  type EditPack,
  flagsOf,
  GtinTaken,
  type ItemDetail,
  type ItemLine,
  type LotBalance,
  NameTaken,
  type Pack,
  ServiceTaken,
} from '@luwte/stock/domain';

/** An item as it lies in the tables, with what its lots add up to. */
type ItemRow = Omit<ItemLine, 'flags'> & Readonly<Record<string, unknown>>;

const ITEMS = `
  select i.id, i.version, i.name_nl as "nameNl", i.name_en as "nameEn", i.category, i.unit, i.lot_tracked as "lotTracked", i.sterile, i.sharp,
    i.par_level as "parLevel", i.reorder_point as "reorderPoint", i.lead_days as "leadDays", i.soft_limit as "softLimit",
    i.price_cents as "priceCents", i.price_units as "priceUnits", i.supplier_id as "supplierId", i.service, i.archived,
    t.on_hand as "onHand", t.available, t.debt, t.next_expiry as "nextExpiry", o.on_order as "onOrder"
  from luwte.stock_item i
  left join lateral (
    select coalesce(sum(b.quantity), 0)::int as on_hand, coalesce(sum(b.debt), 0)::int as debt,
      coalesce(sum(b.quantity + b.debt) filter (where l.state = 'ok' and (l.expiry is null or l.expiry >= $1::date)), 0)::int as available,
      (min(l.expiry) filter (where b.quantity + b.debt > 0))::text as next_expiry
    from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id
    where b.item_id = i.id and (b.quantity <> 0 or b.debt <> 0)
  ) t on true
  left join lateral (
    select coalesce(sum(greatest(l.packs * l.factor - l.received, 0)), 0)::int as on_order
    from luwte.stock_order_line l join luwte.stock_order p on p.id = l.order_id
    where l.item_id = i.id and p.state in ('sent', 'partly-received')
  ) o on true
  where i.facility_id = luwte.facility()`;

/** Items with their packs. */
@Injectable()
export class ItemRepository {
  /** Every item of the house with what is there of it; a house has some hundred. */
  async all(tx: Tx, day: Day): Promise<readonly ItemLine[]> {
    const rows = await tx.sql<ItemRow>(ITEMS, [day], 'stock-items');
    return rows.map((row) => withFlags(row, day));
  }

  /** One item with its packs and where its lots lie. @throws Absent */
  async find(tx: Tx, id: Id, day: Day): Promise<ItemDetail> {
    const [rows, packs, lots] = await Promise.all([
      tx.sql<ItemRow>(`${ITEMS} and i.id = $2`, [day, id]),
      this.packsOf(tx, id),
      this.lotsOf(tx, id, day),
    ]);
    const [row] = rows;
    if (!row) throw new Absent('Item');
    return { ...withFlags(row, day), packs, lots };
  }

  /** Ids of items that carry this trade item number. */
  async ofGtin(tx: Tx, gtin: string): Promise<readonly Id[]> {
    const rows = await tx.sql<{ item_id: Id }>(
      'select item_id from luwte.stock_pack where facility_id = luwte.facility() and gtin = $1 and not retired',
      [gtin],
    );
    return rows.map(({ item_id }) => item_id);
  }

  /** @throws NameTaken, GtinTaken, ServiceTaken, Absent when the supplier is not of this house */
  async add(tx: Tx, id: Id, item: EditItem): Promise<void> {
    await this.named(
      tx.sql(
        `insert into luwte.stock_item (id, facility_id, name_nl, name_en, category, unit, lot_tracked, sterile, sharp, par_level,
           reorder_point, lead_days, soft_limit, price_cents, price_units, supplier_id, service, archived)
         values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [id, ...columnsOf(item)],
      ),
    );
    await this.writePacks(tx, id, item.packs);
  }

  /** Makes the item as it shall be; gives its version. @throws StaleVersion, NameTaken, GtinTaken, ServiceTaken, Absent */
  async edit(tx: Tx, id: Id, version: number, item: EditItem): Promise<number> {
    const [row] = await this.named(
      tx.sql<{ version: number }>(
        `update luwte.stock_item set name_nl = $2, name_en = $3, category = $4, unit = $5, lot_tracked = $6, sterile = $7, sharp = $8,
           par_level = $9, reorder_point = $10, lead_days = $11, soft_limit = $12, price_cents = $13, price_units = $14,
           supplier_id = $15, service = $16, archived = $17, version = version + 1
         where id = $1 and version = $18 returning version`,
        [id, ...columnsOf(item), version],
      ),
    );
    if (!row) throw await this.whyNot(tx, id);
    await this.writePacks(tx, id, item.packs);
    return row.version;
  }

  async packsOf(tx: Tx, itemId: Id): Promise<readonly Pack[]> {
    return tx.sql<Pack & Readonly<Record<string, unknown>>>(
      'select id, name, factor, gtin from luwte.stock_pack where item_id = $1 and not retired order by position',
      [itemId],
    );
  }

  private lotsOf(tx: Tx, itemId: Id, day: Day): Promise<readonly LotBalance[]> {
    return tx.sql<LotBalance & Readonly<Record<string, unknown>>>(
      `select l.id as "lotId", l.item_id as "itemId", l.number, l.expiry::text as expiry, l.state, coalesce(l.expiry < $2::date, false) as expired,
         b.location_id as "locationId", b.quantity, b.debt
       from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id
       where b.item_id = $1 and (b.quantity <> 0 or b.debt <> 0) order by l.expiry nulls last, l.received_at, l.id`,
      [itemId, day],
    );
  }

  /** Packs that are not named any more are retired: orders and labels of before still tell what they were. */
  private async writePacks(tx: Tx, itemId: Id, packs: readonly EditPack[]): Promise<void> {
    const kept = packs.map(({ id, name, factor, gtin }, position) => ({
      id: id ?? newId(),
      name,
      factor,
      gtin: gtin ?? null,
      position,
    }));
    const ids = kept.map(({ id }) => id);
    await tx.sql(
      `update luwte.stock_pack set retired = true, gtin = case when id = any ($2::uuid[]) then null else gtin end where item_id = $1`,
      [itemId, ids],
    );
    const written = await this.named(
      tx.sql(
        `insert into luwte.stock_pack (id, facility_id, item_id, name, factor, gtin, position)
         select p.id, luwte.facility(), $1, p.name, p.factor, p.gtin, p.position
         from jsonb_to_recordset($2::jsonb) as p(id uuid, name varchar, factor int, gtin varchar, position int)
         on conflict (id) do update set name = excluded.name, factor = excluded.factor, gtin = excluded.gtin,
           position = excluded.position, retired = false
         where stock_pack.item_id = $1 returning id`,
        [itemId, JSON.stringify(kept)],
      ),
    );
    if (written.length < kept.length) throw new Absent('Pack');
  }

  private named<T>(work: Promise<T>): Promise<T> {
    return onConstraint(work, {
      stock_item_name: () => new NameTaken(),
      stock_pack_gtin: () => new GtinTaken(),
      stock_item_of_service: () => new ServiceTaken(),
    });
  }

  private async whyNot(tx: Tx, id: Id): Promise<Error> {
    const [row] = await tx.sql<{ version: number }>('select version from luwte.stock_item where id = $1', [
      id,
    ]);
    return row ? new StaleVersion(row.version) : new Absent('Item');
  }
}

function withFlags(row: ItemRow, day: Day): ItemLine {
  return { ...row, flags: flagsOf(row, day) };
}

function columnsOf(item: EditItem): readonly unknown[] {
  return [
    item.nameNl,
    item.nameEn,
    item.category,
    item.unit,
    item.lotTracked,
    item.sterile,
    item.sharp,
    item.parLevel,
    item.reorderPoint,
    item.leadDays,
    item.softLimit,
    item.priceCents,
    item.priceUnits,
    item.supplierId,
    item.service,
    item.archived,
  ];
}
