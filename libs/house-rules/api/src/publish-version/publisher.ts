import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { afterAction, publishErrors, type RuleLanguage, textIn } from '@luwte/house-rules/domain';
import { type Instant, Invalid } from '@luwte/platform/kernel';
import type { Tx } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';
import type { RuleSetVersionEntity } from '../persistence/rule-set-version.entity';

/** The act of publishing, within the caller's transaction. */
@Injectable()
export class Publisher {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly audit: AuditFacade,
  ) {}

  /**
   * Publishes `draft` and supersedes the version before it. The caller holds the house's place in the queue
   * ({@link RuleSetRepository.queueForPublishing}).
   * @throws {Invalid} when a text is missing in a language that is not `waived`
   * @throws {WrongState} when it is no draft any more
   */
  async publish(
    tx: Tx,
    draft: RuleSetVersionEntity,
    now: Instant,
    waived: readonly RuleLanguage[] = [],
  ): Promise<RuleSetVersionEntity> {
    const state = afterAction(draft.state, 'publish');
    const errors = publishErrors(draft, waived);
    if (errors.length > 0) throw new Invalid(errors);
    const before = await this.ruleSets.findPublished(tx);
    if (before) {
      await this.ruleSets.change(tx, before, {
        state: afterAction(before.state, 'supersede'),
        supersededAt: now,
      });
    }
    const published = await this.ruleSets.change(tx, draft, {
      state,
      number: await this.ruleSets.nextNumber(tx),
      publishedAt: now,
      publishedBy: tx.actor.accountId,
      waived: waived.filter((language) => draft.rules.some((rule) => !textIn(rule, language))),
    });
    await this.audit.record(tx, {
      event: 'house-rules.published',
      category: 'settings',
      purpose: 'management',
      subjectId: published.id,
    });
    tx.emit({ type: 'house-rules.published', subjectId: published.id, version: published.version });
    return published;
  }
}
