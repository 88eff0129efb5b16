import { toMillis, type Instant } from '@luwte/platform/kernel';
import {
  type AdmissionFacts,
  type AdmissionReason,
  type Advice,
  ADVICE_OUTCOMES,
  type AdviceOutcome,
  ALWAYS_OFFERED,
  type WeighedReason,
} from './contract/admission';
import { type AdmissionPolicy, type Guideline, MINIMUM_AGE } from './contract/admission-policy';

interface ReasonRule {
  /** Null for what no house decides on. */
  readonly guideline: Guideline | null;
  readonly outcome: WeighedReason['outcome'];
  readonly applies: (facts: AdmissionFacts, policy: AdmissionPolicy, now: Instant) => boolean;
}

/**
 * Each reason once: whose guideline it is, when it applies and what it advises (report, chapter 5: guidelines from
 * which staff may deviate). The order is the order in which reasons are shown.
 */
const RULES: Readonly<Record<AdmissionReason, ReasonRule>> = {
  'under-age': { guideline: null, outcome: 'refuse', applies: ({ over18 }) => !over18 },
  'below-house-age': {
    guideline: 'age',
    outcome: 'refuse',
    applies: ({ over18, age: years }, { age }) => over18 && years !== null && years < age.minimumAge,
  },
  'outside-area': {
    guideline: 'residency',
    outcome: 'refuse',
    applies: ({ residence }, { residency }) => livesOutside(residence, residency.areas),
  },
  'suspended-building': {
    guideline: 'suspension',
    outcome: 'refuse',
    applies: ({ suspension }, _, now) => isSuspendedFrom('building', suspension, now),
  },
  'suspended-use-room': {
    guideline: 'suspension',
    outcome: 'refuse',
    applies: ({ suspension }, _, now) => isSuspendedFrom('use-room', suspension, now),
  },
  'house-closed': { guideline: 'hours', outcome: 'refuse', applies: ({ house }) => house === 'closed' },
  'house-paused': { guideline: 'cover', outcome: 'delay', applies: ({ house }) => house === 'paused' },
  'intoxication-severe': {
    guideline: 'intoxication',
    outcome: 'refuse',
    applies: ({ intoxication: level }, { intoxication }) => level >= intoxication.refuseFrom,
  },
  'intoxication-marked': {
    guideline: 'intoxication',
    outcome: 'delay',
    applies: ({ intoxication: level }, { intoxication }) =>
      level >= intoxication.delayFrom && level < intoxication.refuseFrom,
  },
  'intoxication-slight': {
    guideline: 'intoxication',
    outcome: 'watch',
    applies: ({ intoxication: level }, { intoxication }) =>
      level >= intoxication.watchFrom && level < Math.min(intoxication.delayFrom, intoxication.refuseFrom),
  },
  'no-own-substance': {
    guideline: 'substance',
    outcome: 'refuse',
    applies: ({ bringsOwnSubstance }, { substance }) => substance.ownRequired && bringsOwnSubstance === false,
  },
  'substance-not-allowed': {
    guideline: 'substance',
    outcome: 'refuse',
    applies: ({ substance: brought }, { substance }) =>
      brought !== null && substance.notAllowed.includes(brought),
  },
  'rules-not-accepted': {
    guideline: 'contract',
    outcome: 'delay',
    applies: ({ rulesAccepted }) => !rulesAccepted,
  },
  'no-free-place': { guideline: 'capacity', outcome: 'delay', applies: ({ freePlaces }) => freePlaces <= 0 },
  'waiting-list-long': {
    guideline: 'capacity',
    outcome: 'delay',
    applies: ({ waiting, freePlaces }, { capacity }) =>
      freePlaces <= 0 && waiting >= capacity.longWaitingList,
  },
  'earlier-overdose': {
    guideline: 'health',
    outcome: 'watch',
    applies: ({ earlierOverdose }) => earlierOverdose,
  },
  'recent-abstinence': {
    guideline: 'health',
    outcome: 'watch',
    applies: ({ recentAbstinence }) => recentAbstinence,
  },
};

function livesOutside(residence: string | null, areas: AdmissionPolicy['residency']['areas']): boolean {
  if (residence === null || residence === 'none' || areas.length === 0) return false;
  return !areas.some(({ from, to }) => residence >= from && residence <= to);
}

/** A suspension that has ended holds no longer, whoever still tells of it. */
function isSuspendedFrom(
  scope: 'building' | 'use-room',
  suspension: AdmissionFacts['suspension'],
  now: Instant,
): boolean {
  return suspension?.scope === scope && toMillis(suspension.until) > toMillis(now);
}

/** Whether deviating from this reason takes a colleague. */
function asksForTwo(
  guideline: Guideline | null,
  { intoxication: level }: AdmissionFacts,
  policy: AdmissionPolicy,
): boolean {
  if (guideline === null || policy[guideline].mode !== 'second-person') return false;
  return guideline !== 'intoxication' || level >= policy.intoxication.secondPersonFrom;
}

/** Reasons from which nobody may deviate. */
const HARD_STOPS: readonly AdmissionReason[] = ['under-age'];

/** Reasons that the waiting list answers: joining it needs no deviation. */
const ANSWERED_BY_WAITING: readonly AdmissionReason[] = ['no-free-place', 'waiting-list-long'];

/**
 * What the house advises on somebody at the door at `now`, under its policy. The same function colours the button,
 * decides at the API, tries a policy out and works offline.
 */
export function advise(facts: AdmissionFacts, policy: AdmissionPolicy, now: Instant): Advice {
  const reasons = (Object.keys(RULES) as AdmissionReason[])
    .filter((code) => {
      const { guideline, applies } = RULES[code];
      return (guideline === null || policy[guideline].mode !== 'off') && applies(facts, policy, now);
    })
    .map((code) => ({
      code,
      outcome: RULES[code].outcome,
      overridable: !HARD_STOPS.includes(code),
      secondPerson: asksForTwo(RULES[code].guideline, facts, policy),
    }));
  return { outcome: gravest(reasons.map(({ outcome }) => outcome)), reasons, alwaysOffered: ALWAYS_OFFERED };
}

/** Whether the policy looks at what only the visitor's sealed card tells: age beyond 18, or where somebody lives. */
export function looksAtCard({ age, residency }: AdmissionPolicy): boolean {
  return (
    (age.mode !== 'off' && age.minimumAge > MINIMUM_AGE.min) ||
    (residency.mode !== 'off' && residency.areas.length > 0)
  );
}

function gravest(outcomes: readonly AdviceOutcome[]): AdviceOutcome {
  return outcomes.reduce<AdviceOutcome>(
    (worst, one) => (ADVICE_OUTCOMES.indexOf(one) > ADVICE_OUTCOMES.indexOf(worst) ? one : worst),
    'admit',
  );
}

/** What stands between the advice and what the worker wants to do. */
export type DeviationNeed = 'none' | 'reason' | 'reason-and-second-person' | 'impossible';

/** Which reasons would be deviated from by seating somebody, or by putting them on the waiting list. */
export function deviatesFrom(advice: Advice, wanted: 'seat' | 'wait'): readonly WeighedReason[] {
  return advice.reasons.filter(
    ({ code, outcome }) => outcome !== 'watch' && !(wanted === 'wait' && ANSWERED_BY_WAITING.includes(code)),
  );
}

/** What a worker must give to go on: nothing, a reason, a reason and a colleague, or it cannot be. */
export function deviationNeeded(advice: Advice, wanted: 'seat' | 'wait'): DeviationNeed {
  const against = deviatesFrom(advice, wanted);
  if (against.some(({ overridable }) => !overridable)) return 'impossible';
  if (against.some(({ secondPerson }) => secondPerson)) return 'reason-and-second-person';
  return against.length > 0 ? 'reason' : 'none';
}
