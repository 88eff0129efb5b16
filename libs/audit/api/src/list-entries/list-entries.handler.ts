import { Inject, Injectable } from '@nestjs/common';
import type { AuditListItem, AuditQuery } from '@luwte/audit/domain';
import { type Actor, readCursor, toPage, Transaction } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { ACCOUNT_NAMES, type AccountNames } from '../account-names';
import { AuditFacade } from '../audit.facade';
import { AuditLogRepository } from '../persistence/audit-log.repository';

const ORDER = '-at';

/** Reads the audit log, newest first. Reading it is an act of its own and leaves an entry. */
@Injectable()
export class ListEntriesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly log: AuditLogRepository,
    private readonly audit: AuditFacade,
    @Inject(ACCOUNT_NAMES) private readonly names: AccountNames,
  ) {}

  handle(query: AuditQuery, actor: Actor): Promise<Page<AuditListItem>> {
    const cursor = readCursor(query.cursor, ORDER, 2);
    return this.transaction.run(actor, async (tx) => {
      const found = await this.log.findEntries(tx, query, cursor?.after);
      const names = await this.names.namesOf(tx, [...new Set(found.map(({ entry }) => entry.accountId))]);
      const devices = await this.names.devicesOf(tx, [
        ...new Set(found.flatMap(({ entry }) => entry.deviceId ?? [])),
      ]);
      await this.audit.record(tx, {
        event: 'audit.entries-read',
        category: 'audit',
        purpose: 'accountability',
        visitorKey: query.visitorKey ?? null,
      });
      return toPage(
        found,
        query.limit,
        ORDER,
        ({ entry }) => [entry.at, entry.id],
        ({ entry, number }) => ({
          ...entry,
          number,
          accountName: names.get(entry.accountId) ?? null,
          deviceName: devices.get(entry.deviceId ?? '') ?? null,
        }),
      );
    });
  }
}
