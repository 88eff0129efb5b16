import { Injectable } from '@nestjs/common';
import { readCursor, rowsToRead, toPage, type Tx, VisitorKeys } from '@luwte/platform/api';
import { Absent, type Id, type Page, StaleVersion } from '@luwte/platform/kernel';
import type { VisitorListItem, VisitorProfile, VisitorQuery, VisitorSort } from '@luwte/visitors/domain';
import { ProfileSeal } from './profile-seal';
import { VisitorEntity } from './visitor.entity';
import { toListItem, type VisitorLine } from './visitor-line';

/** A visitor with the opened profile; `key` is null once the visitor was erased. */
export interface KnownVisitor {
  readonly row: VisitorEntity;
  readonly key: Buffer | null;
  readonly profile: VisitorProfile;
}

const LINE = `v.id, v.version, v.code, v.status, v.profile, k.wrapped,
  luwte.visitor_alert_kinds(v.id, now()) as alert_kinds, v.last_visit_at, v.registered_at, p.person_id`;
const LINE_FROM = `luwte.visitor v left join luwte.visitor_key k on k.visitor_id = v.id
  join luwte.visitor_person p on p.visitor_id = v.id`;

/** Each order as SQL: its column, its direction, and what stands for a missing value. */
const ORDERS: Readonly<Record<VisitorSort, { readonly column: string; readonly descending: boolean }>> = {
  '-lastVisitAt': { column: `coalesce(v.last_visit_at, '-infinity')`, descending: true },
  lastVisitAt: { column: `coalesce(v.last_visit_at, '-infinity')`, descending: false },
  '-registeredAt': { column: 'v.registered_at', descending: true },
  registeredAt: { column: 'v.registered_at', descending: false },
};

/** Questions about visitors, inside a transaction of their house. */
@Injectable()
export class VisitorRepository {
  constructor(
    private readonly keys: VisitorKeys,
    private readonly seal: ProfileSeal,
  ) {}

  /** The visitor. @throws Absent when the house has none with this id. */
  async find(tx: Tx, id: Id): Promise<KnownVisitor> {
    const row = await tx.manager.findOneBy(VisitorEntity, { id });
    if (!row) throw new Absent('Visitor');
    const key = await this.keys.find(tx, id);
    return { row, key, profile: row.profile && key ? this.seal.openWith(id, key, row.profile) : {} };
  }

  /**
   * Saves changes of the visitor at `version`; the row then has the next version.
   * @throws StaleVersion when somebody changed the visitor in the meantime
   */
  async update(tx: Tx, id: Id, version: number, changes: Partial<VisitorEntity>): Promise<number> {
    const { affected } = await tx.manager.update(
      VisitorEntity,
      { id, version },
      { ...changes, version: version + 1 },
    );
    if (affected !== 1) {
      const current = await tx.manager.findOneBy(VisitorEntity, { id });
      throw current ? new StaleVersion(current.version) : new Absent('Visitor');
    }
    return version + 1;
  }

  /** Lines of these visitors with their opened profiles, in no order; erased ones are not there. */
  async lines(
    tx: Tx,
    ids: readonly Id[],
  ): Promise<readonly { readonly line: VisitorLine; readonly profile: VisitorProfile }[]> {
    const rows = await tx.sql<VisitorLine & Record<string, unknown>>(
      `select ${LINE} from ${LINE_FROM} where v.id = any ($1::uuid[]) and v.status <> 'erased'`,
      [ids],
    );
    return rows.map((line) => ({ line, profile: this.seal.open(line) }));
  }

  /** One page of all visitors of the house who were not erased. */
  async list(tx: Tx, query: VisitorQuery): Promise<Page<VisitorListItem>> {
    const sort = query.sort ?? '-lastVisitAt';
    const { column, descending } = ORDERS[sort];
    const cursor = readCursor(query.cursor, sort, 2);
    const rows = await tx.sql<VisitorLine & { sort_value: string }>(
      `select ${LINE}, (${column})::text as sort_value
       from ${LINE_FROM}
       where v.facility_id = luwte.facility() and v.status <> 'erased' and ($1::varchar is null or v.status = $1)
         and ($2::timestamptz is null or (${column}, v.id) ${descending ? '<' : '>'} ($2, $3::uuid))
       order by ${column} ${descending ? 'desc' : 'asc'}, v.id ${descending ? 'desc' : 'asc'} limit $4`,
      [query.status ?? null, cursor?.after[0] ?? null, cursor?.after[1] ?? null, rowsToRead(query.limit)],
    );
    return toPage(
      rows,
      query.limit,
      sort,
      (row) => [row.sort_value, row.id],
      (row) => ({ ...toListItem(row, this.seal.open(row)), similarity: null }),
    );
  }
}
