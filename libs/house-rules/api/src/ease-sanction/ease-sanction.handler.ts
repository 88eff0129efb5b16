import { Injectable } from '@nestjs/common';
import { appealEffect, type DecideAppeal, type SanctionReason } from '@luwte/house-rules/domain';
import { type Created, type Id, Invalid } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { SanctionJournal } from '../persistence/sanction-journal';
import { standingOf } from '../persistence/sanction-row';

/** Lifts sanctions and takes appeals. */
@Injectable()
export class EaseSanctionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: SanctionJournal,
  ) {}

  /** @throws ConversationFirst, NotYourDecision, SanctionForbids, StaleVersion, Absent */
  lift(id: Id, version: number, { reason }: SanctionReason, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'lift');
      const changes = { closed_as: 'lifted', closed_at: this.journal.now() } as const;
      return this.journal.write(tx, row, changes, { kind: 'lifted', note: reason });
    });
  }

  /** @throws SanctionForbids when it was appealed before, StaleVersion, Absent */
  askAppeal(id: Id, version: number, { reason }: SanctionReason, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'ask-appeal');
      return this.journal.write(tx, row, { appeal: 'asked' }, { kind: 'appeal-asked', note: reason });
    });
  }

  /** @throws OwnDecision, SanctionForbids, Invalid, StaleVersion, Absent */
  decideAppeal(id: Id, version: number, command: DecideAppeal, actor: Actor): Promise<Created> {
    const { outcome, lastDay = null, reason } = command;
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'decide-appeal');
      const now = this.journal.now();
      const effect = appealEffect(outcome, lastDay, standingOf(row), { now, zone: actor.timeZone });
      if (!('lift' in effect)) throw new Invalid(effect);
      return this.journal.write(
        tx,
        row,
        {
          appeal: outcome,
          appeal_decided_by: actor.accountId,
          ends_at: effect.endsAt,
          ...(effect.lift && { closed_as: 'lifted', closed_at: now }),
        },
        { kind: 'appeal-decided', note: reason },
      );
    });
  }
}
