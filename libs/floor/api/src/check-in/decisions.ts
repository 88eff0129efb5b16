import { Injectable } from '@nestjs/common';
import {
  type AdmissionReason,
  type Advice,
  type AdviceAnswer,
  canBeSecondPerson,
  type Deviation,
  deviationNeeded,
  DeviationRequired,
  deviatesFrom,
  SecondPersonInvalid,
} from '@luwte/floor/domain';
import { IdentityFacade } from '@luwte/identity/api';
import type { Tx } from '@luwte/platform/api';
import { type Id, type Instant, newId } from '@luwte/platform/kernel';

/** A decision to be kept. */
export interface Decision {
  readonly kind: 'refusal' | 'deviation';
  readonly id?: Id;
  readonly visitId: Id | null;
  readonly visitorId: Id | null;
  readonly outcome: Advice['outcome'];
  readonly reasons: readonly AdmissionReason[];
  readonly policyVersion: number;
  readonly note: string | null;
  readonly secondAccountId: Id | null;
}

/** Advice with the version of the policy that was weighed. */
type PolicedAdvice = Advice & Pick<AdviceAnswer, 'policyVersion'>;

/** Holds workers to the guidelines: they may deviate, and it is kept why. */
@Injectable()
export class Decisions {
  constructor(private readonly identity: IdentityFacade) {}

  /**
   * Checks that what a worker wants is advised, or brings what deviating asks of it, and keeps the deviation.
   * @returns whether it deviates
   * @throws DeviationRequired, SecondPersonInvalid
   */
  async decide(
    tx: Tx,
    advice: PolicedAdvice,
    wanted: 'seat' | 'wait',
    deviation: Deviation | null,
    visit: { readonly id: Id; readonly visitorId: Id | null },
    now: Instant,
  ): Promise<boolean> {
    const needs = deviationNeeded(advice, wanted);
    if (needs === 'none') return false;
    const second = deviation?.secondAccountId ?? null;
    if (needs === 'impossible' || !deviation || (needs === 'reason-and-second-person' && second === null)) {
      throw new DeviationRequired(advice, needs);
    }
    if (second !== null) await this.requireColleague(tx, second);
    await this.keep(
      tx,
      {
        kind: 'deviation',
        visitId: visit.id,
        visitorId: visit.visitorId,
        outcome: advice.outcome,
        reasons: deviatesFrom(advice, wanted).map(({ code }) => code),
        policyVersion: advice.policyVersion,
        note: deviation.reason,
        secondAccountId: second,
      },
      now,
    );
    return true;
  }

  /** The advice without the reasons from which somebody already decided to deviate for this visit. */
  async stillOpen(tx: Tx, advice: PolicedAdvice, visitId: Id): Promise<PolicedAdvice> {
    const rows = await tx.sql<{ reasons: AdmissionReason[] }>(
      `select reasons from luwte.floor_decision where visit_id = $1 and kind = 'deviation'`,
      [visitId],
    );
    const decided = new Set(rows.flatMap(({ reasons }) => reasons));
    return { ...advice, reasons: advice.reasons.filter(({ code }) => !decided.has(code)) };
  }

  /** Keeps a decision. */
  async keep(tx: Tx, decision: Decision, now: Instant): Promise<Id> {
    const id = decision.id ?? newId();
    await tx.sql(
      `insert into luwte.floor_decision (id, facility_id, at, kind, visit_id, visitor_id, outcome, reasons, policy_version, note, decided_by, second_account_id)
       values ($1, luwte.facility(), $2, $3, $4, $5, $6, $7, $8, $9, luwte.account(), $10)`,
      [
        id,
        now,
        decision.kind,
        decision.visitId,
        decision.visitorId,
        decision.outcome,
        decision.reasons,
        decision.policyVersion,
        decision.note,
        decision.secondAccountId,
      ],
    );
    return id;
  }

  private async requireColleague(tx: Tx, accountId: Id): Promise<void> {
    const colleagues = await this.identity.colleagues(tx);
    const fits = colleagues.some(
      (colleague) => colleague.id === accountId && canBeSecondPerson(colleague, tx.actor.accountId),
    );
    if (!fits) throw new SecondPersonInvalid();
  }
}
