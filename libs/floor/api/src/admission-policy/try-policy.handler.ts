import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import {
  type AdmissionReason,
  ageIn,
  checkPolicy,
  type KeptFacts,
  looksAtCard,
  type PolicyTrial,
  type RecordedEntry,
  replay,
  residenceOf,
  TRIAL_DAYS,
  type TryPolicy,
} from '@luwte/floor/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { addMinutes, type Clock, type Id, type Instant, Invalid } from '@luwte/platform/kernel';
import { type DoorCard, VisitorsFacade } from '@luwte/visitors/api';
import type { Route, Substance } from '@luwte/visitors/domain';
import { PolicyRepository } from './policy.repository';

interface EntryRow {
  readonly id: Id;
  readonly code: string | null;
  readonly visitor_id: Id | null;
  readonly arrived_at: Date;
  readonly late: boolean;
  readonly substance: Substance | null;
  readonly route: Route | null;
  readonly intoxication: number;
  readonly advice_facts: KeptFacts | null;
  readonly advice_reasons: AdmissionReason[];
}

const MINUTES_A_DAY = 24 * 60;
const SEE_RECORDS = 'visitors.read';

/** Tries a policy out on the visits of the last weeks, beside the one in force. Changes nothing. */
@Injectable()
export class TryPolicyHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly policies: PolicyRepository,
    private readonly visitors: VisitorsFacade,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Invalid */
  handle({ policy, days = TRIAL_DAYS.default }: TryPolicy, actor: Actor): Promise<PolicyTrial> {
    const errors = checkPolicy(policy);
    if (errors.length > 0) throw new Invalid(errors);
    const to = this.clock.now();
    const from = addMinutes(to, -days * MINUTES_A_DAY);
    return this.transaction.run(actor, async (tx) => {
      const { active } = await this.policies.now(tx, to);
      const rows = await visitsBetween(tx, from, to);
      const asked = [policy, active.policy].some(looksAtCard);
      const cards = asked ? await this.cardsOf(tx, rows) : new Map<Id, DoorCard>();
      const seesCodes = actor.permissions.has(SEE_RECORDS);
      const entries = rows.map((row) => toEntry(row, cards, seesCodes));
      await this.audit.record(tx, { event: 'floor.policy-tried', category: 'visit', purpose: 'management' });
      return { from, to, ...replay(entries, { tried: policy, now: active.policy }) };
    });
  }

  private cardsOf(tx: Tx, rows: readonly EntryRow[]): Promise<ReadonlyMap<Id, DoorCard>> {
    return this.visitors.doorCards(tx, [...new Set(rows.flatMap(({ visitor_id }) => visitor_id ?? []))]);
  }
}

/** Visits that began in between, the newest first; those that were undone never were. */
function visitsBetween(tx: Tx, from: Instant, to: Instant): Promise<EntryRow[]> {
  return tx.sql<EntryRow>(
    `select v.id, p.code, v.visitor_id, v.arrived_at, v.late, v.substance, v.route, v.intoxication, v.advice_facts, v.advice_reasons
     from luwte.visit v left join luwte.visitor p on p.id = v.visitor_id
     where v.facility_id = luwte.facility() and v.arrived_at >= $1 and v.arrived_at <= $2 and not v.void
     order by v.arrived_at desc, v.id desc`,
    [from, to],
  );
}

function toEntry(row: EntryRow, cards: ReadonlyMap<Id, DoorCard>, seesCodes: boolean): RecordedEntry {
  const arrivedAt = row.arrived_at.toISOString();
  const card = row.visitor_id ? cards.get(row.visitor_id) : undefined;
  return {
    visitId: row.id,
    code: seesCodes ? row.code : null,
    arrivedAt,
    late: row.late,
    substance: row.substance,
    route: row.route,
    intoxication: row.intoxication,
    kept: row.advice_facts,
    reasons: row.advice_reasons,
    age: ageIn(card?.birthYear, arrivedAt),
    residence: residenceOf(card?.postcode4),
  };
}
