import { addMinutes, type FieldError, type Instant, toMillis } from '@luwte/platform/kernel';
import {
  type AdmissionPolicy,
  type AdmissionPolicyNow,
  type Guideline,
  GUIDELINES,
  MODES_OF,
  POLICY_AHEAD_DAYS,
  type PolicyVersion,
} from './contract/admission-policy';

/** A house that has laid nothing down yet: adults with hard drugs of their own, from wherever (report, chapter 5). */
export const DEFAULT_POLICY: AdmissionPolicy = {
  age: { mode: 'advise', minimumAge: 18 },
  residency: { mode: 'off', areas: [] },
  substance: { mode: 'advise', ownRequired: true, notAllowed: [] },
  intoxication: { mode: 'second-person', watchFrom: 1, delayFrom: 2, refuseFrom: 3, secondPersonFrom: 3 },
  suspension: { mode: 'second-person' },
  contract: { mode: 'advise' },
  capacity: { mode: 'advise', longWaitingList: 8 },
  hours: { mode: 'second-person' },
  cover: { mode: 'second-person' },
  health: { mode: 'advise' },
};

/** What a new house begins with, as a version like any other. */
export const FIRST_POLICY: PolicyVersion = {
  version: 0,
  policy: DEFAULT_POLICY,
  validFrom: null,
  laidDownAt: null,
  laidDownBy: null,
  reason: null,
};

/** What the database keeps of a policy: perhaps of before a guideline or a setting came, and in an order of its own. */
export type StoredPolicy = { readonly [Name in Guideline]?: Partial<AdmissionPolicy[Name]> };

/** A policy as it was stored, with what came later as a new house has it. */
export function completePolicy(stored: StoredPolicy | null): AdmissionPolicy {
  const { age, residency, substance, intoxication, capacity } = DEFAULT_POLICY;
  const { suspension, contract, hours, cover, health } = DEFAULT_POLICY;
  const areas = stored?.residency?.areas ?? residency.areas;
  return {
    age: { ...age, ...stored?.age },
    residency: { ...residency, ...stored?.residency, areas: areas.map(({ from, to }) => ({ from, to })) },
    substance: { ...substance, ...stored?.substance },
    intoxication: { ...intoxication, ...stored?.intoxication },
    suspension: { ...suspension, ...stored?.suspension },
    contract: { ...contract, ...stored?.contract },
    capacity: { ...capacity, ...stored?.capacity },
    hours: { ...hours, ...stored?.hours },
    cover: { ...cover, ...stored?.cover },
    health: { ...health, ...stored?.health },
  };
}

/** What is wrong with a policy: a mode that the guideline cannot have, thresholds out of order, a range backwards. */
export function checkPolicy(policy: AdmissionPolicy): readonly FieldError[] {
  const errors: FieldError[] = GUIDELINES.filter((name) => !MODES_OF[name].includes(policy[name].mode)).map(
    (name) => ({ pointer: `/policy/${name}/mode`, code: 'mode-not-possible' }),
  );
  const { watchFrom, delayFrom, refuseFrom } = policy.intoxication;
  if (watchFrom > delayFrom)
    errors.push({ pointer: '/policy/intoxication/delayFrom', code: 'thresholds-in-order' });
  if (delayFrom > refuseFrom)
    errors.push({ pointer: '/policy/intoxication/refuseFrom', code: 'thresholds-in-order' });
  policy.residency.areas.forEach(({ from, to }, index) => {
    if (from > to) errors.push({ pointer: `/policy/residency/areas/${index}/to`, code: 'range-backwards' });
  });
  return errors;
}

/** What is wrong with the moment from which a policy shall hold. */
export function checkValidFrom(validFrom: Instant | null, now: Instant): readonly FieldError[] {
  if (validFrom === null) return [];
  if (toMillis(validFrom) < toMillis(addMinutes(now, -1)))
    return [{ pointer: '/validFrom', code: 'in-the-past' }];
  return toMillis(validFrom) > toMillis(addMinutes(now, POLICY_AHEAD_DAYS * 24 * 60))
    ? [{ pointer: '/validFrom', code: 'too-far-ahead', params: { days: POLICY_AHEAD_DAYS } }]
    : [];
}

/** The version in force at `now`: a newer one replaces whatever was planned before it. */
export function policyInForce({ active, planned }: AdmissionPolicyNow, now: Instant): PolicyVersion {
  return planned?.validFrom && toMillis(planned.validFrom) <= toMillis(now) ? planned : active;
}

/** One setting of a guideline that differs between two policies. Values are as stored. */
export interface PolicyDifference {
  readonly guideline: Guideline;
  readonly setting: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What changed from one policy to another, in the order of the guidelines. */
export function policyDifferences(
  before: AdmissionPolicy,
  after: AdmissionPolicy,
): readonly PolicyDifference[] {
  return GUIDELINES.flatMap((guideline) => {
    const old: Readonly<Record<string, unknown>> = before[guideline];
    return Object.entries(after[guideline]).flatMap(([setting, value]: [string, unknown]) =>
      JSON.stringify(old[setting]) === JSON.stringify(value)
        ? []
        : [{ guideline, setting, before: old[setting], after: value }],
    );
  });
}

/** Years that somebody born in `birthYear` turns in the year of `at`; in doubt in their favour. */
export function ageIn(birthYear: number | null | undefined, at: Instant): number | null {
  return birthYear === null || birthYear === undefined ? null : Number(at.slice(0, 4)) - birthYear;
}

/** Where somebody lives, as the advice looks at it: null when the card does not tell. */
export function residenceOf(postcode4: string | null | undefined): string | null {
  return postcode4 === undefined || postcode4 === null || postcode4 === 'unknown' ? null : postcode4;
}
