import { Injectable } from '@nestjs/common';
import {
  conversationErrors,
  type HoldConversation,
  type PlanConversation,
  type Telling,
} from '@luwte/house-rules/domain';
import { type Created, type Id, Invalid } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { SanctionJournal } from '../persistence/sanction-journal';

/** What is said between the house and the visitor about a sanction. */
@Injectable()
export class TellSanctionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: SanctionJournal,
  ) {}

  /** @throws SanctionForbids, StaleVersion, Absent */
  tell(id: Id, version: number, { language, how }: Telling, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'tell');
      const changes = { told_language: language, told_how: how };
      return this.journal.write(tx, row, changes, { kind: 'told', note: null });
    });
  }

  /** @throws Invalid for a moment that has passed, SanctionForbids, StaleVersion, Absent */
  plan(id: Id, version: number, { at, note = null }: PlanConversation, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'plan-conversation');
      const errors = conversationErrors(at, 'planned', this.journal.now());
      if (errors.length > 0) throw new Invalid(errors);
      const changes = { conversation: 'planned', conversation_at: at } as const;
      return this.journal.write(tx, row, changes, { kind: 'conversation-planned', note });
    });
  }

  /**
   * Somebody who stayed away has had no conversation: another one is planned.
   * @throws Invalid for a moment to come, SanctionForbids, StaleVersion, Absent
   */
  hold(id: Id, version: number, command: HoldConversation, actor: Actor): Promise<Created> {
    const { at, outcome, note = null } = command;
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'hold-conversation');
      const errors = conversationErrors(at, 'held', this.journal.now());
      if (errors.length > 0) throw new Invalid(errors);
      if (outcome === 'stayed-away')
        return this.journal.write(
          tx,
          row,
          { conversation: 'none', conversation_at: null },
          { kind: 'conversation-missed', note },
        );
      return this.journal.write(
        tx,
        row,
        { conversation: 'held', conversation_at: at, conversation_outcome: outcome },
        { kind: 'conversation-held', note },
      );
    });
  }
}
