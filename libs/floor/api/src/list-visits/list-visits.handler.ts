import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { VisitListItem, VisitQuery } from '@luwte/floor/domain';
import { type Actor, readCursor, rowsToRead, toPage, Transaction, type Tx } from '@luwte/platform/api';
import type { Id, Page } from '@luwte/platform/kernel';
import { toVisitItem, VISIT_FROM, VISIT_LINE, type VisitLine } from './visit-line';

/** Lists visits, newest first unless asked otherwise. Reading one visitor's visits leaves an audit entry. */
@Injectable()
export class ListVisitsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
  ) {}

  handle(query: VisitQuery, actor: Actor): Promise<Page<VisitListItem>> {
    const sort = query.sort ?? '-arrivedAt';
    const descending = sort.startsWith('-');
    const cursor = readCursor(query.cursor, sort, 2);
    return this.transaction.run(actor, async (tx) => {
      const rows = await tx.sql<VisitLine>(
        `select ${VISIT_LINE} from ${VISIT_FROM}
         where v.facility_id = luwte.facility() and not v.void
           and ($1::timestamptz is null or v.arrived_at >= $1) and ($2::timestamptz is null or v.arrived_at < $2)
           and ($3::varchar is null or v.state = $3) and ($4::uuid is null or v.visitor_id = $4)
           and ($5::timestamptz is null or (v.arrived_at, v.id) ${descending ? '<' : '>'} ($5, $6::uuid))
         order by v.arrived_at ${descending ? 'desc' : 'asc'}, v.id ${descending ? 'desc' : 'asc'} limit $7`,
        [
          query.from ?? null,
          query.to ?? null,
          query.state ?? null,
          query.visitorId ?? null,
          cursor?.after[0] ?? null,
          cursor?.after[1] ?? null,
          rowsToRead(query.limit),
        ],
      );
      if (query.visitorId)
        await this.audit.record(tx, {
          event: 'floor.visits-read',
          category: 'visit',
          purpose: 'care',
          visitorKey: await keyOf(tx, query.visitorId),
          subjectId: query.visitorId,
        });
      return toPage(rows, query.limit, sort, (row) => [row.arrived_at.toISOString(), row.id], toVisitItem);
    });
  }
}

/** What stands for the visitor in the audit log; null for one whom the house does not know. */
async function keyOf(tx: Tx, visitorId: Id): Promise<Id | null> {
  const [visitor] = await tx.sql<{ audit_key: Id }>('select audit_key from luwte.visitor where id = $1', [
    visitorId,
  ]);
  return visitor?.audit_key ?? null;
}
