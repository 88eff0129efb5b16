import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { contentErrors, type DraftRuleSet } from '@luwte/house-rules/domain';
import { type Clock, type Created, Invalid, newId } from '@luwte/platform/kernel';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';

/** Starts a draft; drafts of one house may lie side by side until one is published. */
@Injectable()
export class DraftVersionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly ruleSets: RuleSetRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(command: DraftRuleSet, actor: Actor): Promise<Created> {
    const errors = contentErrors(command);
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const { id, version } = await this.ruleSets.addDraft(
        tx,
        command.id ?? newId(),
        command,
        this.clock.now(),
      );
      await this.audit.record(tx, {
        event: 'house-rules.drafted',
        category: 'settings',
        purpose: 'management',
        subjectId: id,
      });
      return { id, version };
    });
  }
}
