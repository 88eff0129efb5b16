import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { VisitorAcceptances } from '@luwte/house-rules/domain';
import { Absent, type Id, type ListQuery } from '@luwte/platform/kernel';
import { type Actor, Transaction, VisitorKeys } from '@luwte/platform/api';
import { AcceptanceRepository } from '../persistence/acceptance.repository';

/** Reads a visitor's acceptances; the reading itself is logged (NEN 7513). */
@Injectable()
export class ListAcceptancesHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly acceptances: AcceptanceRepository,
    private readonly keys: VisitorKeys,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws {Absent} when the house has no such visitor */
  handle(query: ListQuery & { readonly visitorId: Id }, actor: Actor): Promise<VisitorAcceptances> {
    return this.transaction.run(actor, async (tx) => {
      if (!(await this.keys.find(tx, query.visitorId))) throw new Absent('Visitor');
      const page = await this.acceptances.list(tx, query.visitorId, query.limit, query.cursor);
      const { accepted, currentVersionId } = await this.acceptances.standingOf(tx, query.visitorId);
      await this.audit.record(tx, {
        event: 'house-rules.acceptances-read',
        visitorKey: query.visitorId,
        category: 'agreement',
        purpose: 'admission',
      });
      return { ...page, needsAcceptance: !accepted, currentVersionId };
    });
  }
}
