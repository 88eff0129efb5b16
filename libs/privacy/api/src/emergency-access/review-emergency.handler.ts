import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { IdentityFacade } from '@luwte/identity/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { Absent, type Clock, type Created, type Id, type Page } from '@luwte/platform/kernel';
import {
  type EmergencyAccessItem,
  type EmergencyAccessQuery,
  type ReviewEmergencyAccess,
  ReviewedBefore,
} from '@luwte/privacy/domain';
import { EmergencyAccessRepository } from './emergency-access.repository';

const ACT = { category: 'audit', purpose: 'accountability' } as const;

/** The privacy officer looks at every use of emergency access afterwards. */
@Injectable()
export class ReviewEmergencyHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: EmergencyAccessRepository,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list(query: EmergencyAccessQuery, actor: Actor): Promise<Page<EmergencyAccessItem>> {
    return this.transaction.run(actor, async (tx) => {
      const page = await this.repository.list(tx, query);
      const people = page.items.flatMap(({ accountId, reviewedBy }) => [accountId, reviewedBy ?? accountId]);
      const names = await this.identity.namesOf(tx, [...new Set(people)]);
      await this.audit.record(tx, { ...ACT, event: 'privacy.emergency-access-read' });
      return {
        nextCursor: page.nextCursor,
        items: page.items.map((row) => ({
          id: row.id,
          version: row.version,
          accountName: names.get(row.accountId) ?? null,
          visitorKey: row.visitorKey,
          kind: row.kind,
          reason: row.reason,
          openedAt: row.openedAt,
          endedAt: row.endsAt,
          verdict: row.verdict,
          note: row.note,
          reviewedBy: names.get(row.reviewedBy ?? '') ?? null,
          reviewedAt: row.reviewedAt,
        })),
      };
    });
  }

  /** @throws Absent, StaleVersion, ReviewedBefore */
  review(id: Id, version: number, review: ReviewEmergencyAccess, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.repository.find(tx, id);
      if (!row) throw new Absent('Emergency access');
      const next = await this.repository.review(tx, id, version, review, this.clock.now());
      if (row.verdict !== null) throw new ReviewedBefore();
      await this.audit.record(tx, {
        ...ACT,
        event: 'privacy.emergency-access-reviewed',
        visitorKey: row.visitorKey,
        subjectId: id,
      });
      tx.emit({ type: 'privacy.emergency-access', subjectId: id, version: next });
      return { id, version: next };
    });
  }
}
