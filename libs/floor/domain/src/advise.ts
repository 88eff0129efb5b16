import {
  type AdmissionFacts,
  type AdmissionPolicy,
  type AdmissionReason,
  type Advice,
  ADVICE_OUTCOMES,
  type AdviceOutcome,
  ALWAYS_OFFERED,
  type WeighedReason,
} from './contract/admission';

/** A house that has laid nothing down yet: hard drugs, no alcohol or cannabis alone (report, chapter 5). */
export const DEFAULT_POLICY: AdmissionPolicy = {
  substancesNotAllowed: [],
  longWaitingList: 8,
  secondPersonFor: [
    'suspended-building',
    'suspended-use-room',
    'house-closed',
    'house-paused',
    'intoxication-severe',
  ],
};

interface ReasonRule {
  readonly outcome: WeighedReason['outcome'];
  readonly applies: (facts: AdmissionFacts, policy: AdmissionPolicy) => boolean;
}

/**
 * Each guideline once: when it applies and what it advises (report, chapter 5: guidelines from which staff may
 * deviate). The order is the order in which reasons are shown.
 */
const RULES: Readonly<Record<AdmissionReason, ReasonRule>> = {
  'under-age': { outcome: 'refuse', applies: ({ over18 }) => !over18 },
  'suspended-building': { outcome: 'refuse', applies: ({ suspension }) => suspension?.scope === 'building' },
  'suspended-use-room': { outcome: 'refuse', applies: ({ suspension }) => suspension?.scope === 'use-room' },
  'house-closed': { outcome: 'refuse', applies: ({ house }) => house === 'closed' },
  'house-paused': { outcome: 'delay', applies: ({ house }) => house === 'paused' },
  'intoxication-severe': { outcome: 'refuse', applies: ({ intoxication }) => intoxication >= 3 },
  'intoxication-marked': { outcome: 'delay', applies: ({ intoxication }) => intoxication === 2 },
  'intoxication-slight': { outcome: 'watch', applies: ({ intoxication }) => intoxication === 1 },
  'no-own-substance': {
    outcome: 'refuse',
    applies: ({ bringsOwnSubstance }) => bringsOwnSubstance === false,
  },
  'substance-not-allowed': {
    outcome: 'refuse',
    applies: ({ substance }, { substancesNotAllowed }) =>
      substance !== null && substancesNotAllowed.includes(substance),
  },
  'rules-not-accepted': { outcome: 'delay', applies: ({ rulesAccepted }) => !rulesAccepted },
  'no-free-place': { outcome: 'delay', applies: ({ freePlaces }) => freePlaces <= 0 },
  'waiting-list-long': {
    outcome: 'delay',
    applies: ({ waiting, freePlaces }, policy) => freePlaces <= 0 && waiting >= policy.longWaitingList,
  },
  'earlier-overdose': { outcome: 'watch', applies: ({ earlierOverdose }) => earlierOverdose },
  'recent-abstinence': { outcome: 'watch', applies: ({ recentAbstinence }) => recentAbstinence },
};

/** Reasons from which nobody may deviate. */
const HARD_STOPS: readonly AdmissionReason[] = ['under-age'];

/** Reasons that the waiting list answers: joining it needs no deviation. */
const ANSWERED_BY_WAITING: readonly AdmissionReason[] = ['no-free-place', 'waiting-list-long'];

/**
 * What the house advises on somebody at the door. The same function colours the button, decides at the API and
 * works offline.
 */
export function advise(facts: AdmissionFacts, policy: AdmissionPolicy = DEFAULT_POLICY): Advice {
  const codes = (Object.keys(RULES) as AdmissionReason[]).filter((code) =>
    RULES[code].applies(facts, policy),
  );
  const reasons = codes.map((code) => ({
    code,
    outcome: RULES[code].outcome,
    overridable: !HARD_STOPS.includes(code),
    secondPerson: policy.secondPersonFor.includes(code),
  }));
  return { outcome: gravest(reasons.map(({ outcome }) => outcome)), reasons, alwaysOffered: ALWAYS_OFFERED };
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
