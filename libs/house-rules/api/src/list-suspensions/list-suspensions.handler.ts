import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { VisitorSuspensions } from '@luwte/house-rules/domain';
import type { Clock, Id } from '@luwte/platform/kernel';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { AcceptanceRepository } from '../persistence/acceptance.repository';
import { SanctionRepository } from '../persistence/sanction.repository';

/** Reads what keeps one visitor out; the reading itself is logged (NEN 7513). */
@Injectable()
export class ListSuspensionsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly visitors: AcceptanceRepository,
    private readonly sanctions: SanctionRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent when the house has no such visitor */
  handle(visitorId: Id, actor: Actor): Promise<VisitorSuspensions> {
    return this.transaction.run(actor, async (tx) => {
      const { auditKey, code } = await this.visitors.getVisitor(tx, visitorId);
      await this.audit.record(tx, {
        event: 'house-rules.suspensions-read',
        category: 'agreement',
        purpose: 'admission',
        visitorKey: auditKey,
      });
      return { code, items: await this.sanctions.suspensionsOf(tx, [visitorId], this.clock.now()) };
    });
  }
}
