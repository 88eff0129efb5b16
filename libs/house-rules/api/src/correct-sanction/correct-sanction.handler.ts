import { Injectable } from '@nestjs/common';
import {
  type CorrectSanction,
  decisionErrors,
  endOfStep,
  mayDecide,
  NotYourDecision,
  type SanctionBefore,
  type SanctionReason,
  STEP_FACTS,
} from '@luwte/house-rules/domain';
import { type Created, type Id, Invalid } from '@luwte/platform/kernel';
import { type Actor, Transaction } from '@luwte/platform/api';
import { SanctionRecorder } from '../impose-sanction/sanction-recorder';
import { SanctionJournal } from '../persistence/sanction-journal';
import type { SanctionRow } from '../persistence/sanction-row';
import { sealText, unsealText } from '../persistence/sanction-seal';

/** Corrects and withdraws; both leave what was. */
@Injectable()
export class CorrectSanctionHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly journal: SanctionJournal,
    private readonly recorder: SanctionRecorder,
  ) {}

  /**
   * Puts a decision right. Who changes how grave it is answers for it from then on.
   * @throws NotYourDecision, SanctionForbids, SanctionOverlaps, Invalid, StaleVersion, Absent
   */
  correct(id: Id, version: number, command: CorrectSanction, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'correct');
      const { step, scope = null, days = null, ruleKey } = command;
      if (!mayDecide(step, actor.roles)) throw new NotYourDecision(STEP_FACTS[step].deciders);
      const rules = await this.recorder.currentRules(tx);
      const sameRule = ruleKey === row.rule_key;
      const startsAt = command.startsAt
        ? new Date(command.startsAt).toISOString()
        : row.starts_at.toISOString();
      const errors = decisionErrors(command, {
        ruleKeys: [...rules.rules.map(({ key }) => key), row.rule_key],
        zone: actor.timeZone,
        now: row.decided_at.toISOString(),
      });
      if (errors.length > 0) throw new Invalid(errors);
      const key = await this.journal.keyOf(tx, row.visitor_id);
      const weighed = step !== row.step || scope !== row.scope || days !== row.days;
      return this.journal.write(
        tx,
        row,
        {
          ...(!sameRule && { rule_key: ruleKey, rule_version_id: rules.id }),
          step,
          scope,
          days,
          facts: sealText(key, 'facts', id, command.facts),
          starts_at: startsAt,
          ends_at: endOfStep(step, days, startsAt, actor.timeZone),
          review_on: command.reviewOn ?? null,
          ...(weighed && { decided_by: actor.accountId }),
        },
        { kind: 'corrected', note: command.reason, before: beforeOf(row, key) },
      );
    });
  }

  /** @throws NotYourDecision, SanctionForbids, StaleVersion, Absent */
  withdraw(id: Id, version: number, { reason }: SanctionReason, actor: Actor): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const row = await this.journal.begin(tx, id, version, 'withdraw');
      return this.journal.write(
        tx,
        row,
        { closed_as: 'withdrawn', closed_at: this.journal.now() },
        { kind: 'withdrawn', note: reason },
      );
    });
  }
}

function beforeOf(row: SanctionRow, key: Buffer): SanctionBefore {
  return {
    ruleKey: row.rule_key,
    step: row.step,
    scope: row.scope,
    days: row.days,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at?.toISOString() ?? null,
    reviewOn: row.review_on,
    facts: unsealText(key, 'facts', row.id, row.facts),
  };
}
