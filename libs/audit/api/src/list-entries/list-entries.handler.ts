import { Injectable } from '@nestjs/common';
import type { AuditListItem, AuditQuery } from '@luwte/audit/domain';
import { type Actor, readCursor, rowsToRead, toPage, Transaction } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { AuditFacade } from '../audit.facade';
import { type AuditEntryRow, ENTRY_COLUMNS, toEntry } from '../persistence/audit-rows';

interface ListRow extends AuditEntryRow {
  readonly number: string | null;
}

const SORT = '-at';

/** Reads the audit log, newest first. Reading it is an act of its own and leaves an entry. */
@Injectable()
export class ListEntriesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditFacade,
  ) {}

  handle(query: AuditQuery, actor: Actor): Promise<Page<AuditListItem>> {
    const cursor = readCursor(query.cursor, SORT, 2);
    return this.transaction.run(actor, async (tx) => {
      const rows = await tx.sql<ListRow>(
        `select ${ENTRY_COLUMNS}, s.number from luwte.audit_entry e
         left join luwte.audit_seal s on s.entry_id = e.id
         where e.facility_id = luwte.facility()
           and ($1::timestamptz is null or e.at >= $1) and ($2::timestamptz is null or e.at < $2)
           and ($3::varchar is null or e.event = $3) and ($4::uuid is null or e.account_id = $4)
           and ($5::uuid is null or e.visitor_key = $5)
           and ($6::timestamptz is null or (e.at, e.id) < ($6, $7::uuid))
         order by e.at desc, e.id desc limit $8`,
        [
          query.from ?? null,
          query.to ?? null,
          query.event ?? null,
          query.accountId ?? null,
          query.visitorKey ?? null,
          cursor?.after[0] ?? null,
          cursor?.after[1] ?? null,
          rowsToRead(query.limit),
        ],
      );
      await this.audit.record(tx, {
        event: 'audit.read',
        category: 'audit',
        purpose: 'accountability',
        visitorKey: query.visitorKey ?? null,
      });
      return toPage(
        rows,
        query.limit,
        SORT,
        (row) => [row.at.toISOString(), row.id],
        (row) => ({ ...toEntry(row), number: row.number === null ? null : Number(row.number) }),
      );
    });
  }
}
