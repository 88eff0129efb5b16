import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Tx } from '@luwte/platform/api';
import {
  Absent,
  type Clock,
  type Day,
  type Id,
  type Instant,
  newId,
  wallClock,
} from '@luwte/platform/kernel';
import {
  Archived,
  type LedgerLine,
  type LotOnShelf,
  type MovementKind,
  notBefore,
  type Recipient,
  roomAt,
  type WasteReason,
} from '@luwte/stock/domain';

/** What a posting tells besides what it moves. */
export interface PostingHead {
  readonly id: Id;
  readonly kind: MovementKind;
  readonly recipient?: Recipient | null;
  readonly visitId?: Id | null;
  readonly visitorId?: Id | null;
  readonly incidentId?: Id | null;
  readonly givenId?: Id | null;
  readonly supplierId?: Id | null;
  readonly orderId?: Id | null;
  readonly countId?: Id | null;
  readonly wasteReason?: WasteReason | null;
  readonly reason?: string | null;
  readonly overrideReason?: string | null;
  readonly reverses?: Id | null;
}

/** One movement; a kind or moment of its own where it differs from the posting's. */
export interface Movement {
  readonly itemId: Id;
  readonly lotId: Id;
  readonly locationId: Id;
  readonly quantity: number;
  readonly debt?: number;
  readonly kind?: MovementKind;
  readonly at?: Instant;
}

/** A lot at a location as it stands, and what happened there since the moment that was asked for. */
export interface ShelvedLot extends LotOnShelf {
  readonly locationId: Id;
  readonly quantity: number;
  readonly debt: number;
  readonly countedAt: Instant | null;
  readonly since: readonly LedgerLine[];
}

/** An item with its lots, locked until the transaction ends. */
export interface OpenItem {
  readonly itemId: Id;
  readonly lotTracked: boolean;
  readonly softLimit: number | null;
  readonly reorderPoint: number;
  readonly priceCents: number;
  readonly priceUnits: number;
  readonly archived: boolean;
  readonly lastAt: Instant | null;
  /** Usable in the whole house. */
  readonly usable: number;
  readonly lots: readonly ShelvedLot[];
}

interface OpenRow extends Omit<OpenItem, 'lots'> {
  readonly lots: readonly Omit<ShelvedLot, 'room'>[];
  readonly [column: string]: unknown;
}

/** When something happened, and on which day of the house. */
export interface Moment {
  readonly at: Instant;
  readonly day: Day;
  /** Whether it was entered for an earlier moment. */
  readonly late: boolean;
}

const LOCK = `select pg_advisory_xact_lock(key) from (
  select distinct hashtextextended('luwte.stock-item/' || id::text, 0) as key from unnest($1::uuid[]) as id order by 1) as keys`;

const OPEN = `
  select i.id as "itemId", i.lot_tracked as "lotTracked", i.soft_limit as "softLimit", i.reorder_point as "reorderPoint",
    i.price_cents as "priceCents", i.price_units as "priceUnits", i.archived, t.last_at as "lastAt", t.usable,
    coalesce(s.lots, '[]'::json) as lots
  from luwte.stock_item i
  left join lateral (
    select luwte.instant(max(b.last_at)) as last_at,
      coalesce(sum(b.quantity + b.debt) filter (where l.state = 'ok' and (l.expiry is null or l.expiry >= $4::date)), 0)::int as usable
    from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id where b.item_id = i.id
  ) t on true
  left join lateral (
    select json_agg(json_build_object('lotId', l.id, 'locationId', b.location_id, 'expiry', l.expiry, 'state', l.state,
      'receivedAt', luwte.instant(l.received_at), 'quantity', b.quantity, 'debt', b.debt, 'countedAt', luwte.instant(b.counted_at),
      'since', case when $3::timestamptz is null then '[]'::json else coalesce((
        select json_agg(json_build_object('id', m.id, 'at', luwte.instant(m.occurred_at), 'quantity', m.quantity, 'debt', m.debt))
        from luwte.stock_movement m where m.lot_id = b.lot_id and m.location_id = b.location_id and m.occurred_at > $3::timestamptz), '[]'::json) end)) as lots
    from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id
    where b.item_id = i.id and ($2::uuid[] is null or b.location_id = any ($2::uuid[]))
      and (b.quantity <> 0 or b.debt <> 0 or b.last_at > $3::timestamptz or b.lot_id = any ($5::uuid[]))
  ) s on true
  where i.id = any ($1::uuid[]) and i.facility_id = luwte.facility()`;

const POST = `
  with head as (
    insert into luwte.stock_posting (id, facility_id, kind, occurred_at, recorded_at, account_id, recipient, visit_id, visitor_id,
      incident_id, given_id, supplier_id, order_id, count_id, waste_reason, reason, override_reason, reverses)
    values ($1, luwte.facility(), $2, $3, $4, luwte.account(), $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
  )
  insert into luwte.stock_movement (id, facility_id, posting_id, item_id, lot_id, location_id, kind, quantity, debt, occurred_at)
  select m.id, luwte.facility(), $1, m."itemId", m."lotId", m."locationId", coalesce(m.kind, $2), m.quantity, coalesce(m.debt, 0), coalesce(m.at, $3)
  from jsonb_to_recordset($17::jsonb) as m(id uuid, "itemId" uuid, "lotId" uuid, "locationId" uuid, kind varchar, quantity int, debt int, at timestamptz)`;

/**
 * The ledger: it opens items for an act (nobody else moves them until the transaction ends), and adds postings. Items are
 * locked in one order, so that two baskets that share items wait for each other instead of for ever.
 */
@Injectable()
export class Ledger {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** The moment that an act names, or now. */
  moment(tx: Tx, occurredAt: Instant | null | undefined): Moment {
    const now = this.clock.now();
    const late = Boolean(occurredAt) && Date.parse(occurredAt ?? now) < Date.parse(now);
    const at = late ? (occurredAt ?? now) : now;
    return { at: new Date(at).toISOString(), day: wallClock(at, tx.actor.timeZone).day, late };
  }

  /**
   * Opens items with their lots at some locations (all of them when null). Lots of which nothing is left are there when
   * something happened to them since, or when `named`. @throws Absent when the house has no such item
   */
  async open(
    tx: Tx,
    itemIds: readonly Id[],
    locationIds: readonly Id[] | null,
    moment: Moment,
    named: readonly Id[] = [],
  ): Promise<ReadonlyMap<Id, OpenItem>> {
    tx.send(LOCK, [itemIds], 'stock-lock');
    const rows = await tx.sql<OpenRow>(
      OPEN,
      [itemIds, locationIds, moment.late ? moment.at : null, moment.day, named],
      'stock-open',
    );
    const items = new Map(rows.map((row): [Id, OpenItem] => [row.itemId, withRoom(row)]));
    if (itemIds.some((id) => !items.has(id))) throw new Absent('Item');
    return items;
  }

  /** Adds a posting; nobody waits for it before the commit. */
  post(
    tx: Tx,
    head: PostingHead,
    moment: Moment,
    items: Iterable<OpenItem>,
    movements: readonly Movement[],
  ): void {
    const [text, params, name] = this.statement(head, moment, items, movements);
    tx.send(text, params, name);
  }

  /** Adds a posting and waits for it, where a constraint has something to say to the worker. */
  async postAndWait(
    tx: Tx,
    head: PostingHead,
    moment: Moment,
    items: Iterable<OpenItem>,
    movements: readonly Movement[],
  ): Promise<void> {
    const [text, params, name] = this.statement(head, moment, items, movements);
    await tx.sql(text, params, name);
  }

  private statement(
    head: PostingHead,
    moment: Moment,
    items: Iterable<OpenItem>,
    movements: readonly Movement[],
  ): readonly [text: string, params: readonly unknown[], name: string] {
    const now = this.clock.now();
    const last = [...items].reduce<Instant>((at, { lastAt }) => notBefore(at, lastAt), moment.at);
    const rows = movements.map((movement) => ({ ...movement, id: newId() }));
    return [
      POST,
      [
        head.id,
        head.kind,
        moment.late ? moment.at : last,
        now,
        head.recipient ?? null,
        head.visitId ?? null,
        head.visitorId ?? null,
        head.incidentId ?? null,
        head.givenId ?? null,
        head.supplierId ?? null,
        head.orderId ?? null,
        head.countId ?? null,
        head.wasteReason ?? null,
        head.reason ?? null,
        head.overrideReason ?? null,
        head.reverses ?? null,
        JSON.stringify(rows),
      ],
      'stock-post',
    ];
  }
}

function withRoom({ lots, ...row }: OpenRow): OpenItem {
  return { ...row, lots: lots.map((lot) => ({ ...lot, room: roomAt(lot) })) };
}

/** @throws Archived */
export function requireKept(items: Iterable<OpenItem>): void {
  for (const { itemId, archived } of items) if (archived) throw new Archived(itemId);
}
