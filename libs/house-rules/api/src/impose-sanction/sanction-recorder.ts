import { Injectable } from '@nestjs/common';
import {
  conversationNeeded,
  decisionErrors,
  endOfStep,
  type ImposeSanction,
  mayDecide,
  NotYourDecision,
  refusalOf,
  SANCTION_SETTING,
  SanctionOverlaps,
  STEP_FACTS,
} from '@luwte/house-rules/domain';
import {
  Absent,
  type Created,
  type Id,
  type Instant,
  Invalid,
  newId,
  toMillis,
} from '@luwte/platform/kernel';
import { onConstraint, Settings, type Tx } from '@luwte/platform/api';
import { AcceptanceRepository } from '../persistence/acceptance.repository';
import { RuleSetRepository } from '../persistence/rule-set.repository';
import type { RuleSetVersionEntity } from '../persistence/rule-set-version.entity';
import { SanctionJournal } from '../persistence/sanction-journal';
import { type SanctionRow, standingOf } from '../persistence/sanction-row';
import { sealText } from '../persistence/sanction-seal';

/** The act of imposing, within the caller's transaction. */
@Injectable()
export class SanctionRecorder {
  constructor(
    private readonly ruleSets: RuleSetRepository,
    private readonly visitors: AcceptanceRepository,
    private readonly journal: SanctionJournal,
    private readonly settings: Settings,
  ) {}

  /**
   * Records a sanction that was decided at `now` by the transaction's actor.
   * @throws NotYourDecision when the step asks another role
   * @throws Invalid when the decision does not fit together
   * @throws SanctionOverlaps when another of this scope runs, and is not the one it takes the place of
   * @throws Absent when the house has no such visitor, erased them, or has no rules yet
   */
  async impose(tx: Tx, command: ImposeSanction, now: Instant): Promise<Created> {
    const { auditKey } = await this.visitors.getVisitor(tx, command.visitorId);
    const rules = await this.currentRules(tx);
    const { step, scope = null, days = null, startsAt, told = null, supersedes = null } = command;
    if (!mayDecide(step, tx.actor.roles)) throw new NotYourDecision(STEP_FACTS[step].deciders);
    const zone = tx.actor.timeZone;
    const errors = decisionErrors(command, { ruleKeys: rules.rules.map(({ key }) => key), zone, now });
    const begins = startsAt ? new Date(startsAt).toISOString() : now;
    if (supersedes !== null && toMillis(begins) > toMillis(now))
      errors.push({ pointer: '/startsAt', code: 'supersedes-from-now' });
    if (errors.length > 0) throw new Invalid(errors);
    const id = command.id ?? newId();
    await this.queue(tx, command.visitorId);
    if (supersedes !== null) await this.supersede(tx, supersedes, command, id, begins);
    const key = await this.journal.keyOf(tx, command.visitorId);
    const { value: policy } = await this.settings.read(tx, SANCTION_SETTING);
    const overlapping =
      scope && (await this.overlapping(tx, command, begins, endOfStep(step, days, begins, zone)));
    if (overlapping) throw new SanctionOverlaps(overlapping);
    await onConstraint(
      tx.sql(
        `insert into luwte.house_rule_sanction (id, facility_id, visitor_id, rule_version_id, rule_key, step, scope, days, facts,
           starts_at, ends_at, review_on, decided_by, decided_at, told_language, told_how, conversation_needed)
         values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, luwte.account(), $12, $13, $14, $15)`,
        [
          id,
          command.visitorId,
          rules.id,
          command.ruleKey,
          step,
          scope,
          days,
          sealText(key, 'facts', id, command.facts),
          begins,
          endOfStep(step, days, begins, zone),
          command.reviewOn ?? null,
          now,
          told?.language ?? null,
          told?.how ?? null,
          conversationNeeded(step, policy),
        ],
      ),
      { house_rule_sanction_one_at_a_time: () => new SanctionOverlaps(null) },
    );
    const row = { id, visitor_id: command.visitorId, audit_key: auditKey };
    return this.journal.note(tx, row, 1, { kind: 'imposed', note: null, at: now });
  }

  /** The rules that hold now. @throws Absent while the house has published none */
  async currentRules(tx: Tx): Promise<RuleSetVersionEntity> {
    const rules = await this.ruleSets.findPublished(tx);
    if (!rules) throw new Absent('Published version of the house rules');
    return rules;
  }

  /** Closes the one that is taken the place of; that asks the right to decide it too. */
  private async supersede(
    tx: Tx,
    id: Id,
    { visitorId, scope = null }: ImposeSanction,
    by: Id,
    at: Instant,
  ): Promise<void> {
    const row: SanctionRow = await this.journal.find(tx, id, true);
    const fits = row.visitor_id === visitorId && row.scope !== null && row.scope === scope;
    if (!fits) throw new Invalid([{ pointer: '/supersedes', code: 'not-the-same-scope' }]);
    const refusal = refusalOf(
      'lift',
      { ...standingOf(row), conversationNeeded: false },
      tx.actor,
      this.journal.now(),
    );
    if (refusal) throw refusal;
    await this.journal.write(
      tx,
      row,
      { closed_as: 'superseded', closed_at: at, superseded_by: by },
      { kind: 'superseded', note: null },
    );
  }

  /** Makes sanctions of one visitor wait for one another, until the transaction ends. */
  private async queue(tx: Tx, visitorId: Id): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('house-rules.sanction ' || $1, 0))`, [
      visitorId,
    ]);
  }

  private async overlapping(
    tx: Tx,
    { visitorId, scope }: ImposeSanction,
    from: Instant,
    until: Instant | null,
  ): Promise<Id | null> {
    const [row] = await tx.sql<{ id: Id }>(
      `select id from luwte.house_rule_sanction
       where visitor_id = $1 and scope = $2 and closed_as is distinct from 'withdrawn'
         and tstzrange(starts_at, greatest(starts_at, least(ends_at, closed_at))) && tstzrange($3, $4) limit 1`,
      [visitorId, scope, from, until],
    );
    return row?.id ?? null;
  }
}
