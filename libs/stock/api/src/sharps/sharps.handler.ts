import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { FloorFacade } from '@luwte/floor/api';
import { IdentityFacade } from '@luwte/identity/api';
import {
  type Actor,
  CLOCK,
  onConstraint,
  readCursor,
  rowsToRead,
  toPage,
  Transaction,
} from '@luwte/platform/api';
import {
  Absent,
  addDays,
  type Clock,
  type Created,
  type Id,
  Invalid,
  instantAt,
  newId,
  type Page,
} from '@luwte/platform/kernel';
import {
  type ActOnContainer,
  type AddContainer,
  checkContainerAct,
  checkOccurredAt,
  checkSharps,
  containerAfter,
  ContainerStateForbids,
  type ContainerState,
  filledTo,
  NameTaken,
  piecesOf,
  type ReturnSharps,
  type SharpsBalance,
  type SharpsBalanceQuery,
  type SharpsContainer,
  type SharpsMethod,
  type SharpsQuery,
  type SharpsReturn,
} from '@luwte/stock/domain';
import { refuseIf } from '../refuse';
import { nextVersion } from '../versioned';

interface ReturnRow extends Omit<SharpsReturn, 'by'> {
  readonly accountId: Id;
  readonly [column: string]: unknown;
}
type ContainerRow = Omit<SharpsContainer, 'filled'> & Readonly<Record<string, unknown>>;

const ISSUED = `
  select coalesce(-sum(m.quantity), 0)::int as issued
  from luwte.stock_movement m join luwte.stock_item i on i.id = m.item_id and i.sharp
  join luwte.stock_posting p on p.id = m.posting_id left join luwte.stock_posting o on o.id = p.reverses
  where m.facility_id = luwte.facility() and m.occurred_at >= $1 and m.occurred_at < $2 and coalesce(o.kind, p.kind) in ('issue', 'return')`;

/** Takes used sharps back, and looks after the containers they go into. They are waste, never stock. */
@Injectable()
export class SharpsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly floor: FloorFacade,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ method, cursor, limit }: SharpsQuery, actor: Actor): Promise<Page<SharpsReturn>> {
    const after = readCursor(cursor, '-at', 2)?.after ?? null;
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<ReturnRow>(
        `select r.id, luwte.instant(r.at) as at, r.method, r.pieces, r.grams, r.litres::float8 as litres, c.label as container, r.account_id as "accountId"
         from luwte.stock_sharps_return r left join luwte.stock_container c on c.id = r.container_id
         where r.facility_id = luwte.facility() and ($1::varchar is null or r.method = $1)
           and ($2::timestamptz is null or (r.at, r.id) < ($2, $3::uuid)) order by r.at desc, r.id desc limit $4`,
        [method ?? null, after?.[0] ?? null, after?.[1] ?? null, rowsToRead(limit)],
      );
      const names = await this.identity.namesOf(tx, [...new Set(rows.map(({ accountId }) => accountId))]);
      return toPage(
        rows,
        limit,
        '-at',
        ({ at, id }) => [at, id],
        ({ accountId, ...row }) => ({ ...row, by: names.get(accountId) ?? null }),
      );
    });
  }

  /** @throws Invalid, ContainerStateForbids, Absent */
  take(sharps: ReturnSharps, actor: Actor): Promise<Created> {
    const now = this.clock.now();
    refuseIf([...checkSharps(sharps), ...checkOccurredAt(sharps.occurredAt, now)]);
    const { id = newId(), method, grams, litres, visitId, containerId, occurredAt } = sharps;
    return this.transaction.run(actor, async (tx) => {
      const party = visitId ? await this.floor.partyOf(tx, visitId) : null;
      if (containerId) {
        const [container] = await tx.sql<{ state: ContainerState }>(
          'select state from luwte.stock_container where id = $1',
          [containerId],
        );
        if (!container) throw new Absent('Container');
        if (container.state !== 'in-use') throw new ContainerStateForbids('take', container.state);
      }
      await tx.sql(
        `insert into luwte.stock_sharps_return (id, facility_id, at, method, pieces, grams, litres, visit_id, container_id, account_id)
         values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, luwte.account())`,
        [
          id,
          occurredAt ?? now,
          method,
          piecesOf(sharps),
          grams ?? null,
          litres ?? null,
          visitId ?? null,
          containerId ?? null,
        ],
      );
      await this.audit.record(tx, {
        event: 'stock.sharps-returned',
        category: party?.visitorKey ? 'visit' : 'none',
        purpose: 'care',
        visitorKey: party?.visitorKey ?? null,
        subjectId: id,
      });
      tx.emit({ type: 'stock.sharps-changed', subjectId: id, version: 1 });
      return { id, version: 1 };
    });
  }

  /** What went out beside what came back, from the first day up to and including the last. @throws Invalid */
  balance({ from, until }: SharpsBalanceQuery, actor: Actor): Promise<SharpsBalance> {
    if (until < from) throw new Invalid([{ pointer: '/until', code: 'before-from' }]);
    const span = [
      instantAt(from, '00:00', actor.timeZone),
      instantAt(addDays(until, 1), '00:00', actor.timeZone),
    ];
    return this.transaction.read(actor, async (tx) => {
      const [[out], byMethod, containers] = await Promise.all([
        tx.sql<{ issued: number }>(ISSUED, span),
        tx.sql<{ method: SharpsMethod; pieces: number }>(
          `select method, sum(pieces)::int as pieces from luwte.stock_sharps_return
           where facility_id = luwte.facility() and at >= $1 and at < $2 group by method order by method`,
          span,
        ),
        tx.sql<{ state: ContainerState; count: number }>(
          'select state, count(*)::int as count from luwte.stock_container where facility_id = luwte.facility() group by state order by state',
        ),
      ]);
      const issued = out?.issued ?? 0;
      const returned = byMethod.reduce((sum, { pieces }) => sum + pieces, 0);
      const ratio = issued <= 0 ? null : Math.round((returned / issued) * 1000) / 1000;
      return { from, until, issued, returned, byMethod, ratio, containers };
    });
  }

  /** Containers that are still in the house, and those that were collected last. */
  containers(actor: Actor): Promise<Page<SharpsContainer>> {
    return this.transaction.read(actor, async (tx) => {
      const rows = await tx.sql<ContainerRow>(
        `select c.id, c.version, c.label, c.litres, c.state, luwte.instant(c.opened_at) as "openedAt", luwte.instant(c.sealed_at) as "sealedAt",
           luwte.instant(c.collected_at) as "collectedAt", c.collection,
           coalesce((select sum(r.pieces) from luwte.stock_sharps_return r where r.container_id = c.id), 0)::int as pieces
         from luwte.stock_container c where c.facility_id = luwte.facility()
         order by c.state = 'collected', c.collected_at desc, c.label limit 200`,
      );
      return {
        items: rows.map((row) => ({ ...row, filled: filledTo(row.pieces, row.litres) })),
        nextCursor: null,
      };
    });
  }

  /** @throws NameTaken */
  addContainer({ id = newId(), label, litres }: AddContainer, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      await onConstraint(
        tx.sql(
          `insert into luwte.stock_container (id, facility_id, label, litres, state) values ($1, luwte.facility(), $2, $3, 'empty')`,
          [id, label, litres],
        ),
        { stock_container_label: () => new NameTaken() },
      );
      await this.audit.record(tx, {
        event: 'stock.container-added',
        category: 'none',
        purpose: 'safety',
        subjectId: id,
      });
      tx.emit({ type: 'stock.sharps-changed', subjectId: id, version: 1 });
      return { id, version: 1 };
    });
  }

  /** @throws Invalid, ContainerStateForbids, StaleVersion, Absent */
  actOnContainer(id: Id, version: number, act: ActOnContainer, actor: Actor): Promise<Created> {
    refuseIf(checkContainerAct(act));
    return this.transaction.run(actor, async (tx) => {
      const next = await nextVersion(tx, 'stock_container', 'Container', id, version);
      const [row] = await tx.sql<{ state: ContainerState }>(
        'select state from luwte.stock_container where id = $1',
        [id],
      );
      const state = containerAfter(row?.state ?? 'collected', act.act);
      await tx.sql(
        `update luwte.stock_container set state = $2::varchar, opened_at = case when $2::varchar = 'in-use' then $3::timestamptz else opened_at end,
           sealed_at = case when $2::varchar = 'full' then $3::timestamptz else sealed_at end,
           collected_at = case when $2::varchar = 'collected' then $3::timestamptz end, collection = case when $2::varchar = 'collected' then $4::varchar end
         where id = $1`,
        [id, state, this.clock.now(), act.collection ?? null],
      );
      await this.audit.record(tx, {
        event: `stock.container-${act.act}`,
        category: 'none',
        purpose: 'safety',
        subjectId: id,
      });
      tx.emit({ type: 'stock.sharps-changed', subjectId: id, version: next });
      return { id, version: next };
    });
  }
}
