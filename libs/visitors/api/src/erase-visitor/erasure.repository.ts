import { Injectable } from '@nestjs/common';
import { readCursor, rowsToRead, toPage, type Tx } from '@luwte/platform/api';
import { Absent, type Id, type Instant, type Page } from '@luwte/platform/kernel';
import type {
  ErasedPart,
  Erasure,
  ErasureAskedBy,
  ErasureLine,
  ErasureQuery,
  ErasureReason,
} from '@luwte/visitors/domain';

interface ErasureRow {
  readonly id: Id;
  readonly number: number;
  readonly at: Date;
  readonly reason: ErasureReason;
  readonly asked_by: ErasureAskedBy;
  readonly records: number;
  readonly by_name: string | null;
}

const LINE = `e.id, e.number, e.at, e.reason, e.asked_by, e.records, a.name as by_name`;
const FROM = 'luwte.visitor_erasure e left join luwte.account a on a.id = e.by_account';

/** Certificates of erasure: added, never changed. */
@Injectable()
export class ErasureRepository {
  /** Writes a certificate under the house's next number; two at once get two numbers. */
  async add(
    tx: Tx,
    erasure: Pick<Erasure, 'id' | 'at' | 'reason' | 'askedBy' | 'records' | 'parts'>,
  ): Promise<void> {
    await tx.sql(
      `select pg_advisory_xact_lock(hashtextextended('visitors.erasure ' || luwte.facility(), 0))`,
    );
    await tx.sql(
      `insert into luwte.visitor_erasure (id, facility_id, number, at, reason, asked_by, records, by_account, parts)
       select $1, luwte.facility(), coalesce(max(number), 0) + 1, $2, $3, $4, $5, luwte.account(), $6::jsonb
       from luwte.visitor_erasure where facility_id = luwte.facility()`,
      [
        erasure.id,
        erasure.at,
        erasure.reason,
        erasure.askedBy,
        erasure.records,
        JSON.stringify(erasure.parts),
      ],
    );
  }

  /** The certificate. @throws Absent */
  async find(tx: Tx, id: Id): Promise<Erasure> {
    const [row] = await tx.sql<ErasureRow & { parts: ErasedPart[] }>(
      `select ${LINE}, e.parts from ${FROM} where e.id = $1`,
      [id],
    );
    if (!row) throw new Absent('Erasure');
    return { ...toLine(row), parts: row.parts };
  }

  /** One page of the certificates of the house. */
  async list(tx: Tx, query: ErasureQuery): Promise<Page<ErasureLine>> {
    const sort = query.sort ?? '-number';
    const descending = sort === '-number';
    const cursor = readCursor(query.cursor, sort, 1);
    const rows = await tx.sql<ErasureRow>(
      `select ${LINE} from ${FROM}
       where e.facility_id = luwte.facility() and ($1::varchar is null or e.reason = $1)
         and ($2::int is null or e.number ${descending ? '<' : '>'} $2)
       order by e.number ${descending ? 'desc' : 'asc'} limit $3`,
      [query.reason ?? null, cursor?.after[0] ?? null, rowsToRead(query.limit)],
    );
    return toPage(rows, query.limit, sort, ({ number }) => [number], toLine);
  }

  /** What the house is called, for papers. */
  async houseName(tx: Tx): Promise<string> {
    const [row] = await tx.sql<{ name: string }>(
      'select name from luwte.facility where id = luwte.facility()',
    );
    return row?.name ?? '';
  }
}

function toLine({ id, number, at, reason, asked_by, records, by_name }: ErasureRow): ErasureLine {
  const moment: Instant = at.toISOString();
  return { id, number, at: moment, reason, askedBy: asked_by, records, byName: by_name };
}
