import type { Id, Instant } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';
import { advise } from './advise';
import {
  ADMISSION_REASONS,
  type AdmissionFacts,
  type AdmissionReason,
  type Advice,
  ADVICE_OUTCOMES,
  type AdviceOutcome,
} from './contract/admission';
import {
  type AdmissionPolicy,
  type PolicyTrial,
  type TrialExample,
  UNRECORDED_FACTS,
  type UnrecordedFact,
} from './contract/admission-policy';

/** What is kept of the facts with each visit, beside the columns that the visit has of its own. */
export type KeptFacts = Pick<
  AdmissionFacts,
  | 'bringsOwnSubstance'
  | 'rulesAccepted'
  | 'suspension'
  | 'earlierOverdose'
  | 'recentAbstinence'
  | 'house'
  | 'freePlaces'
  | 'waiting'
>;

/** The facts to keep with a visit. Age and residence are left out: they stand on the sealed card alone. */
export function factsToKeep(facts: AdmissionFacts): KeptFacts {
  const { bringsOwnSubstance, rulesAccepted, suspension, earlierOverdose } = facts;
  const { recentAbstinence, house, freePlaces, waiting } = facts;
  return {
    bringsOwnSubstance,
    rulesAccepted,
    suspension,
    earlierOverdose,
    recentAbstinence,
    house,
    freePlaces,
    waiting,
  };
}

/** A visit as it was recorded. */
export interface RecordedEntry {
  readonly visitId: Id;
  readonly code: string | null;
  readonly arrivedAt: Instant;
  readonly late: boolean;
  readonly substance: Substance | null;
  readonly route: Route | null;
  readonly intoxication: number;
  /** Null for visits of before facts were kept: then the reasons of their advice are all there is. */
  readonly kept: KeptFacts | null;
  readonly reasons: readonly AdmissionReason[];
  /** From the card as it is today. */
  readonly age: number | null;
  readonly residence: string | null;
}

/** The facts of a visit, and which of them nobody recorded; those are taken as speaking for admission. */
export function recordedFacts(entry: RecordedEntry): {
  readonly facts: AdmissionFacts;
  readonly unrecorded: readonly UnrecordedFact[];
} {
  const kept = entry.kept ?? factsFromReasons(entry.reasons, entry.arrivedAt);
  const { late, age, residence, substance, route, intoxication } = entry;
  const unrecorded: UnrecordedFact[] = [];
  if (age === null) unrecorded.push('age');
  if (residence === null) unrecorded.push('residence');
  if (kept.bringsOwnSubstance === null) unrecorded.push('own-substance');
  if (substance === null) unrecorded.push('substance');
  if (late) unrecorded.push('house', 'places', 'waiting');
  else if (entry.kept === null) unrecorded.push('places', 'waiting');
  return { facts: { over18: true, age, residence, substance, route, intoxication, ...kept }, unrecorded };
}

/** Before facts were kept, a reason that was not given tells that its fact did not hold: every guideline was on. */
function factsFromReasons(reasons: readonly AdmissionReason[], arrivedAt: Instant): KeptFacts {
  const gave = (code: AdmissionReason): boolean => reasons.includes(code);
  const scope = gave('suspended-building') ? 'building' : gave('suspended-use-room') ? 'use-room' : null;
  return {
    bringsOwnSubstance: gave('no-own-substance') ? false : null,
    rulesAccepted: !gave('rules-not-accepted'),
    suspension: scope && { scope, until: `${Number(arrivedAt.slice(0, 4)) + 1}-12-31T00:00:00.000Z` },
    earlierOverdose: gave('earlier-overdose'),
    recentAbstinence: gave('recent-abstinence'),
    house: gave('house-closed') ? 'closed' : gave('house-paused') ? 'paused' : 'open',
    freePlaces: gave('no-free-place') ? 0 : 1,
    waiting: gave('waiting-list-long') ? 99 : 0,
  };
}

const MOST_EXAMPLES = 20;
const AGAINST: readonly AdviceOutcome[] = ['delay', 'refuse'];

/** Counts what one policy advises. */
class Tally {
  readonly outcomes = new Map<AdviceOutcome, number>();
  readonly reasons = new Map<AdmissionReason, number>();

  add({ outcome, reasons }: Advice): void {
    this.outcomes.set(outcome, this.of(outcome) + 1);
    for (const { code } of reasons) this.reasons.set(code, this.because(code) + 1);
  }

  of(outcome: AdviceOutcome): number {
    return this.outcomes.get(outcome) ?? 0;
  }

  because(code: AdmissionReason): number {
    return this.reasons.get(code) ?? 0;
  }

  against(): number {
    return AGAINST.reduce((sum, outcome) => sum + this.of(outcome), 0);
  }
}

/**
 * What the policy `tried` would have advised on visits that were, beside the policy that is in force `now`. Each visit
 * is advised with the facts recorded when it began, at the moment when it began.
 */
export function replay(
  entries: readonly RecordedEntry[],
  { tried, now }: { readonly tried: AdmissionPolicy; readonly now: AdmissionPolicy },
): Omit<PolicyTrial, 'from' | 'to'> {
  const [asTried, asNow] = [new Tally(), new Tally()];
  const missing = new Map<UnrecordedFact, number>();
  const examples: TrialExample[] = [];
  let changed = 0;
  for (const entry of entries) {
    const { facts, unrecorded } = recordedFacts(entry);
    for (const fact of unrecorded) missing.set(fact, (missing.get(fact) ?? 0) + 1);
    const [then, other] = [advise(facts, tried, entry.arrivedAt), advise(facts, now, entry.arrivedAt)];
    asTried.add(then);
    asNow.add(other);
    if (then.outcome === other.outcome) continue;
    changed += 1;
    if (examples.length < MOST_EXAMPLES) examples.push(exampleOf(entry, then, other));
  }
  return {
    visits: entries.length,
    against: { tried: asTried.against(), now: asNow.against() },
    outcomes: ADVICE_OUTCOMES.map((outcome) => ({
      outcome,
      tried: asTried.of(outcome),
      now: asNow.of(outcome),
    })),
    reasons: ADMISSION_REASONS.map((code) => ({
      code,
      tried: asTried.because(code),
      now: asNow.because(code),
    })).filter((line) => line.tried + line.now > 0),
    changed,
    examples,
    unrecorded: UNRECORDED_FACTS.map((fact) => ({ fact, visits: missing.get(fact) ?? 0 })).filter(
      ({ visits }) => visits > 0,
    ),
  };
}

function exampleOf({ visitId, code, arrivedAt }: RecordedEntry, then: Advice, other: Advice): TrialExample {
  return {
    visitId,
    code,
    arrivedAt,
    now: other.outcome,
    tried: then.outcome,
    reasons: (then.reasons.length > 0 ? then : other).reasons.map((reason) => reason.code),
  };
}
