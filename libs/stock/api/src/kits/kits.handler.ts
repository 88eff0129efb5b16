import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, CLOCK, readCursor, rowsToRead, toPage, Transaction } from '@luwte/platform/api';
import {
  Absent,
  type Clock,
  type Created,
  type Id,
  type Instant,
  type ListQuery,
  newId,
  type Page,
  wallClock,
} from '@luwte/platform/kernel';
import {
  type CheckKit,
  type Kit,
  type KitCheck,
  type KitLine,
  type KitsAnswer,
  kitWarnings,
} from '@luwte/stock/domain';

interface CheckRow extends Omit<KitCheck, 'by'> {
  readonly accountId: Id;
  readonly [column: string]: unknown;
}
interface KitRow extends Pick<Kit, 'locationId' | 'name' | 'kind'> {
  readonly movedAt: Instant | null;
  readonly check: CheckRow | null;
  readonly lines: readonly Omit<KitLine, 'lacking'>[];
  readonly [column: string]: unknown;
}

const KITS = `
  select o.id as "locationId", o.name, o.kind,
    (select luwte.instant(max(b.last_at)) from luwte.stock_balance b where b.location_id = o.id) as "movedAt",
    (select json_build_object('id', c.id, 'at', luwte.instant(c.at), 'accountId', c.account_id, 'sealNumber', c.seal_number, 'intact', c.intact, 'note', c.note)
      from luwte.stock_kit_check c where c.location_id = o.id order by c.at desc, c.id desc limit 1) as check,
    coalesce((select json_agg(json_build_object('itemId', i.id, 'nameNl', i.name_nl, 'nameEn', i.name_en, 'par', p.quantity, 'usable', t.usable,
        'nextExpiry', t.next_expiry) order by i.name_nl)
      from luwte.stock_par p join luwte.stock_item i on i.id = p.item_id
      left join lateral (select coalesce(sum(b.quantity + b.debt) filter (where l.state = 'ok' and (l.expiry is null or l.expiry >= $1::date)), 0)::int as usable,
          min(l.expiry) filter (where b.quantity + b.debt > 0) as next_expiry
        from luwte.stock_balance b join luwte.stock_lot l on l.id = b.lot_id where b.item_id = i.id and b.location_id = o.id) t on true
      where p.location_id = o.id), '[]'::json) as lines
  from luwte.stock_location o
  where o.facility_id = luwte.facility() and o.kind in ('room-kit', 'emergency-bag') and not o.archived
  order by o.kind, o.name`;

/** Looks after emergency bags and room kits: what they lack, what expires, and whether the seal is whole. */
@Injectable()
export class KitsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<KitsAnswer> {
    const at = this.clock.now();
    const { day } = wallClock(at, actor.timeZone);
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<KitRow>(KITS, [day]);
      const names = await this.identity.namesOf(tx, [
        ...new Set(rows.flatMap(({ check }) => check?.accountId ?? [])),
      ]);
      return { at, kits: rows.map((row) => toKit(row, names, at, day)) };
    });
  }

  /** Checks of one bag or kit, the newest first. @throws Absent */
  checks(id: Id, { cursor, limit }: ListQuery, actor: Actor): Promise<Page<KitCheck>> {
    const after = readCursor(cursor, '-at', 2)?.after ?? null;
    return this.transaction.read(actor, async (tx) => {
      const [kit] = await tx.sql(
        'select 1 from luwte.stock_location where id = $1 and facility_id = luwte.facility()',
        [id],
      );
      if (!kit) throw new Absent('Kit');
      const rows = await tx.sql<CheckRow>(
        `select id, luwte.instant(at) as at, account_id as "accountId", seal_number as "sealNumber", intact, note from luwte.stock_kit_check
         where location_id = $1 and ($2::timestamptz is null or (at, id) < ($2, $3::uuid)) order by at desc, id desc limit $4`,
        [id, after?.[0] ?? null, after?.[1] ?? null, rowsToRead(limit)],
      );
      const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
      return toPage(
        rows,
        limit,
        '-at',
        (row) => [row.at, row.id],
        (row) => toCheck(row, names),
      );
    });
  }

  /** Writes down that somebody looked, and under which seal it is now. @throws Absent */
  check(
    locationId: Id,
    { id = newId(), sealNumber, intact, note }: CheckKit,
    actor: Actor,
  ): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const written = await tx.sql(
        `insert into luwte.stock_kit_check (id, facility_id, location_id, at, account_id, seal_number, intact, note)
         select $1, luwte.facility(), o.id, $3, luwte.account(), $4, $5, $6 from luwte.stock_location o
         where o.id = $2 and o.facility_id = luwte.facility() and o.kind in ('room-kit', 'emergency-bag') and not o.archived returning id`,
        [id, locationId, this.clock.now(), sealNumber, intact, note ?? null],
      );
      if (written.length === 0) throw new Absent('Kit');
      await this.audit.record(tx, {
        event: 'stock.kit-checked',
        category: 'none',
        purpose: 'safety',
        subjectId: locationId,
      });
      tx.emit({ type: 'stock.kit-changed', subjectId: locationId, version: 1 });
      return { id, version: 1 };
    });
  }
}

function toKit(
  { movedAt, check, lines: rows, ...kit }: KitRow,
  names: ReadonlyMap<Id, string>,
  now: Instant,
  today: string,
): Kit {
  const lines = rows.map((line) => ({ ...line, lacking: Math.max(0, line.par - line.usable) }));
  const facts = { lines, movedAt, checkedAt: check?.at ?? null, intact: check?.intact ?? true };
  return {
    ...kit,
    lines,
    sealNumber: check?.sealNumber ?? null,
    lastCheck: check && toCheck(check, names),
    warnings: kitWarnings(facts, now, today),
  };
}

function toCheck(
  { accountId, id, at, sealNumber, intact, note }: CheckRow,
  names: ReadonlyMap<Id, string>,
): KitCheck {
  return { id, at, by: names.get(accountId) ?? null, sealNumber, intact, note };
}
