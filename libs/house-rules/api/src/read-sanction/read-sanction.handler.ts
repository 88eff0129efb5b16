import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { SanctionDetail, SanctionEvent } from '@luwte/house-rules/domain';
import { IdentityFacade } from '@luwte/identity/api';
import { Absent, type Id } from '@luwte/platform/kernel';
import { type Actor, Transaction, type Tx } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';
import { SanctionJournal } from '../persistence/sanction-journal';
import { toLine } from '../persistence/sanction-row';
import { SanctionHistory } from './sanction-history';

/** Reads one sanction; the reading itself is logged (NEN 7513). */
@Injectable()
export class ReadSanctionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: SanctionJournal,
    private readonly history: SanctionHistory,
    private readonly ruleSets: RuleSetRepository,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws Absent when the house has no such sanction */
  handle(id: Id, actor: Actor): Promise<SanctionDetail> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.find(tx, id);
      await this.audit.record(tx, {
        event: 'house-rules.sanction-read',
        category: 'agreement',
        purpose: 'safety',
        visitorKey: row.audit_key,
        subjectId: id,
      });
      const { facts, events } = await this.history.of(tx, row);
      const accounts = [row.decided_by, row.appeal_decided_by, ...events.map(({ accountId }) => accountId)];
      const names = await this.names(tx, accounts);
      const version = await this.ruleSets.get(tx, row.rule_version_id);
      const rule = version.rules.find(({ key }) => key === row.rule_key);
      if (!rule) throw new Absent('Rule');
      return {
        ...toLine(row, names, this.journal.now()),
        facts,
        decidedBy: row.decided_by,
        decidedAt: row.decided_at.toISOString(),
        decidedEnd: row.ends_at?.toISOString() ?? null,
        closedAs: row.closed_as,
        supersededBy: row.superseded_by,
        conversationNeeded: row.conversation_needed,
        conversationAt: row.conversation_at?.toISOString() ?? null,
        conversationOutcome: row.conversation_outcome,
        appealDecidedByName: row.appeal_decided_by && (names.get(row.appeal_decided_by) ?? null),
        rule,
        versionNumber: version.number ?? 0,
        timeline: events.map(({ accountId, ...event }): SanctionEvent => ({
          ...event,
          accountName: names.get(accountId) ?? null,
        })),
      };
    });
  }

  private names(tx: Tx, accounts: readonly (Id | null)[]): Promise<ReadonlyMap<Id, string>> {
    return this.identity.namesOf(tx, [...new Set(accounts.filter((account) => account !== null))]);
  }
}
