import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { afterAction, contentErrors, type EditRuleSet } from '@luwte/house-rules/domain';
import { type Created, type Id, Invalid } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { RuleSetRepository } from '../persistence/rule-set.repository';

/** Replaces the content of a draft, unless somebody else changed or published it first. */
@Injectable()
export class EditVersionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly ruleSets: RuleSetRepository,
    private readonly audit: AuditFacade,
  ) {}

  async handle(id: Id, expected: number, command: EditRuleSet, actor: Actor): Promise<Created> {
    const errors = contentErrors(command);
    if (errors.length > 0) throw new Invalid(errors);
    return this.transaction.run(actor, async (tx) => {
      const draft = await this.ruleSets.getToChange(tx, id, expected);
      const state = afterAction(draft.state, 'edit');
      const { languages, rules } = command;
      const { version } = await this.ruleSets.change(tx, draft, { state, languages, rules });
      await this.audit.record(tx, {
        event: 'house-rules.edited',
        category: 'settings',
        purpose: 'management',
        subjectId: id,
      });
      return { id, version };
    });
  }
}
