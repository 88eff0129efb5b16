import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@luwte/identity/api';
import type { Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant, newId } from '@luwte/platform/kernel';
import {
  type EditOrder,
  type Order,
  type OrderLine,
  orderNumber,
  type OrderQuery,
  type OrderState,
  type OrderSummary,
  stateAfterDelivery,
  stepsOf,
  totalOf,
} from '@luwte/stock/domain';

/** An order as it lies in the table. */
export interface OrderRow extends Omit<Order, 'number' | 'totalCents' | 'createdBy' | 'approvedBy' | 'acts'> {
  readonly year: number;
  readonly running: number;
  readonly createdById: Id;
  readonly approvedById: Id | null;
  readonly supplierEmail: string | null;
  readonly [column: string]: unknown;
}

const ORDER = `
  select o.id, o.version, o.year, o.number as running, o.state, o.supplier_id as "supplierId", s.name as supplier, s.email as "supplierEmail",
    o.location_id as "locationId", o.expected_on::text as "expectedOn", o.note, luwte.instant(o.created_at) as "createdAt",
    luwte.instant(o.sent_at) as "sentAt", o.created_by as "createdById", o.approved_by as "approvedById",
    coalesce((select json_agg(json_build_object('id', l.id, 'itemId', l.item_id, 'nameNl', i.name_nl, 'nameEn', i.name_en, 'packId', l.pack_id,
        'pack', p.name, 'factor', l.factor, 'packs', l.packs, 'packCents', l.pack_cents, 'ordered', l.packs * l.factor, 'received', l.received)
        order by l.position)
      from luwte.stock_order_line l join luwte.stock_item i on i.id = l.item_id left join luwte.stock_pack p on p.id = l.pack_id
      where l.order_id = o.id), '[]'::json) as lines
  from luwte.stock_order o join luwte.stock_supplier s on s.id = o.supplier_id
  where o.facility_id = luwte.facility()`;

/** Purchase orders and their lines. */
@Injectable()
export class OrderRepository {
  constructor(private readonly identity: IdentityFacade) {}

  /** @throws Absent */
  async row(tx: Tx, id: Id): Promise<OrderRow> {
    const [row] = await tx.sql<OrderRow>(`${ORDER} and o.id = $1`, [id]);
    if (!row) throw new Absent('Order');
    return row;
  }

  /** @throws Absent */
  async find(tx: Tx, id: Id): Promise<Order> {
    const row = await this.row(tx, id);
    const { createdById, approvedById } = row;
    const people = approvedById === null ? [createdById] : [createdById, approvedById];
    return toOrder(row, await this.identity.namesOf(tx, people));
  }

  async list(
    tx: Tx,
    { state, supplierId }: OrderQuery,
    newestFirst: boolean,
    after: readonly unknown[] | null,
    limit: number,
  ): Promise<readonly (OrderSummary & { readonly year: number; readonly running: number })[]> {
    const [before, way] = newestFirst ? ['<', 'desc'] : ['>', 'asc'];
    const rows = await tx.sql<OrderRow>(
      `${ORDER} and ($1::varchar is null or o.state = $1) and ($2::uuid is null or o.supplier_id = $2)
         and ($3::int is null or (o.year, o.number) ${before} ($3, $4::int)) order by o.year ${way}, o.number ${way} limit $5`,
      [state ?? null, supplierId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      year: row.year,
      running: row.running,
      number: orderNumber(row.year, row.running),
      state: row.state,
      supplierId: row.supplierId,
      supplier: row.supplier,
      expectedOn: row.expectedOn,
      createdAt: row.createdAt,
      sentAt: row.sentAt,
      totalCents: totalOf(row.lines),
      lines: row.lines.length,
    }));
  }

  /** Adds an order under the next number of the year; whoever orders meanwhile waits, and gets the one after. @throws Absent */
  async add(tx: Tx, id: Id, year: number, at: Instant, order: EditOrder): Promise<void> {
    const [counter] = await tx.sql<{ last: number }>(
      `insert into luwte.stock_order_counter as c (facility_id, year, last) values (luwte.facility(), $1, 1)
       on conflict (facility_id, year) do update set last = c.last + 1 returning last`,
      [year],
    );
    await tx.sql(
      `insert into luwte.stock_order (id, facility_id, year, number, state, supplier_id, location_id, expected_on, note, created_at, created_by)
       values ($1, luwte.facility(), $2, $3, 'draft', $4, $5, $6, $7, $8, luwte.account())`,
      [id, year, counter?.last ?? 1, order.supplierId, order.locationId, order.expectedOn, order.note, at],
    );
    await this.writeLines(tx, id, order);
  }

  /** Makes the draft as it shall be. @throws Absent */
  async edit(tx: Tx, id: Id, order: EditOrder): Promise<void> {
    await tx.sql(
      'update luwte.stock_order set supplier_id = $2, location_id = $3, expected_on = $4, note = $5 where id = $1',
      [id, order.supplierId, order.locationId, order.expectedOn, order.note],
    );
    await tx.sql('delete from luwte.stock_order_line where order_id = $1', [id]);
    await this.writeLines(tx, id, order);
  }

  async setState(
    tx: Tx,
    id: Id,
    state: OrderState,
    more: { approvedBy?: Id | null; sentAt?: Instant; reason?: string | null } = {},
  ): Promise<void> {
    await tx.sql(
      `update luwte.stock_order set state = $2, approved_by = case when $3 then $4::uuid else approved_by end,
         sent_at = coalesce($5::timestamptz, sent_at), reason = coalesce($6, reason) where id = $1`,
      [
        id,
        state,
        more.approvedBy !== undefined,
        more.approvedBy ?? null,
        more.sentAt ?? null,
        more.reason ?? null,
      ],
    );
  }

  /**
   * Notes what came of an order, or went back (less than nothing), by line, and brings the order to its state. An order that
   * was closed short stays closed.
   */
  async delivered(
    tx: Tx,
    id: Id,
    came: readonly { readonly lineId: Id; readonly quantity: number }[],
  ): Promise<OrderState> {
    await tx.sql(
      `update luwte.stock_order_line l set received = greatest(l.received + d.quantity, 0)
       from (select "lineId", sum(quantity)::int as quantity from jsonb_to_recordset($2::jsonb) as d("lineId" uuid, quantity int) group by 1) d
       where l.order_id = $1 and l.id = d."lineId"`,
      [id, JSON.stringify(came)],
    );
    const { lines, state } = await this.row(tx, id);
    const after = state === 'closed-short' ? state : stateAfterDelivery(lines);
    await this.setState(tx, id, after);
    return after;
  }

  /** Takes back from an order what a reversal took back of its delivery, item by item. */
  async returned(
    tx: Tx,
    id: Id,
    back: readonly { readonly itemId: Id; readonly quantity: number }[],
  ): Promise<void> {
    const { lines } = await this.row(tx, id);
    const came = back.flatMap(({ itemId, quantity }) => {
      const line = lines.find((one: OrderLine) => one.itemId === itemId && one.received > 0);
      return line ? [{ lineId: line.id, quantity: -quantity }] : [];
    });
    await this.delivered(tx, id, came);
    tx.emit({ type: 'stock.order-changed', subjectId: id, version: 1 });
  }

  /** Lines keep the pack's factor as it was when they were ordered. @throws Absent when a pack or item is not of this house */
  private async writeLines(tx: Tx, id: Id, { lines }: EditOrder): Promise<void> {
    const rows = lines.map((line, position) => ({ ...line, id: newId(), position }));
    const written = await tx.sql(
      `insert into luwte.stock_order_line (id, facility_id, order_id, position, item_id, pack_id, factor, packs, pack_cents)
       select l.id, luwte.facility(), $1, l.position, i.id, p.id, coalesce(p.factor, 1), l.packs, l."packCents"
       from jsonb_to_recordset($2::jsonb) as l(id uuid, position int, "itemId" uuid, "packId" uuid, packs int, "packCents" int)
       join luwte.stock_item i on i.id = l."itemId"
       left join luwte.stock_pack p on p.id = l."packId" and p.item_id = i.id
       where l."packId" is null or p.id is not null returning id`,
      [id, JSON.stringify(rows)],
    );
    if (written.length < lines.length) throw new Absent('Item');
  }
}

function toOrder(
  { year, running, createdById, approvedById, supplierEmail: _email, ...row }: OrderRow,
  names: ReadonlyMap<Id, string>,
): Order {
  return {
    ...row,
    number: orderNumber(year, running),
    totalCents: totalOf(row.lines),
    createdBy: names.get(createdById) ?? null,
    approvedBy: approvedById === null ? null : (names.get(approvedById) ?? null),
    acts: stepsOf(row.state),
  };
}
