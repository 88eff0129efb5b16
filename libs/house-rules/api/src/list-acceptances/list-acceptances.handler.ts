import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { VisitorAcceptances } from '@luwte/house-rules/domain';
import type { Id, ListQuery } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { AcceptanceRepository } from '../persistence/acceptance.repository';

/** Reads a visitor's acceptances; the reading itself is logged (NEN 7513). */
@Injectable()
export class ListAcceptancesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly acceptances: AcceptanceRepository,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws {Absent} when the house has no such visitor */
  handle(query: ListQuery & { readonly visitorId: Id }, actor: Actor): Promise<VisitorAcceptances> {
    return this.transaction.run(actor, async (tx) => {
      const { auditKey } = await this.acceptances.getVisitor(tx, query.visitorId);
      const page = await this.acceptances.list(tx, query.visitorId, query.limit, query.cursor);
      const { accepted, currentVersionId } = await this.acceptances.standingOf(tx, query.visitorId);
      await this.audit.record(tx, {
        event: 'house-rules.acceptances-read',
        visitorKey: auditKey,
        category: 'agreement',
        purpose: 'admission',
      });
      return { ...page, needsAcceptance: !accepted, currentVersionId };
    });
  }
}
