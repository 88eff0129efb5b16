import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { SanctionLine, SanctionQuery } from '@luwte/house-rules/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Clock, Id, Page } from '@luwte/platform/kernel';
import { type Actor, CLOCK, toPage, Transaction, type Tx } from '@luwte/platform/api';
import { AcceptanceRepository } from '../persistence/acceptance.repository';
import { toLine } from '../persistence/sanction-row';
import { SanctionRepository } from '../persistence/sanction.repository';

/** Lists sanctions, newest first unless asked otherwise; the reading itself is logged (NEN 7513). */
@Injectable()
export class ListSanctionsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly sanctions: SanctionRepository,
    private readonly visitors: AcceptanceRepository,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent when the list is of a visitor whom the house does not know */
  handle(query: SanctionQuery, actor: Actor): Promise<Page<SanctionLine>> {
    const sort = query.sort ?? '-startsAt';
    const now = this.clock.now();
    return this.transaction.run(actor, async (tx) => {
      await this.logReading(tx, query.visitorId ?? null);
      const rows = await this.sanctions.list(tx, query, sort, now);
      const names = await this.identity.namesOf(tx, [...new Set(rows.map((row) => row.decided_by))]);
      return toPage(
        rows,
        query.limit,
        sort,
        (row) => [row.sorted_by.toISOString(), row.id],
        (row) => toLine(row, names, now),
      );
    });
  }

  private async logReading(tx: Tx, visitorId: Id | null): Promise<void> {
    await this.audit.record(tx, {
      event: 'house-rules.sanctions-listed',
      category: 'agreement',
      purpose: 'safety',
      visitorKey: visitorId && (await this.visitors.getVisitor(tx, visitorId)).auditKey,
    });
  }
}
