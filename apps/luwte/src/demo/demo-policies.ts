import { type AdmissionPolicy, DEFAULT_POLICY } from '@luwte/floor/domain';
import { addMinutes, type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { Chance } from './chance';
import type { DemoVisit } from './demo-visits';
import type { Row } from './insert-rows';

const DAY = 24 * 60;
/** Days before the demonstration's today on which the house changed its policy, or began to keep facts. */
const LAID_DOWN = [40, 12] as const;
const FACTS_KEPT_SINCE = 25;

const SHORTER_LIST: AdmissionPolicy = {
  ...DEFAULT_POLICY,
  capacity: { mode: 'advise', longWaitingList: 6 },
};
const OLDER_ADULTS: AdmissionPolicy = { ...SHORTER_LIST, age: { mode: 'advise', minimumAge: 21 } };
/** What the team talks about now: a pause for everybody who comes in slightly intoxicated. */
const TALKED_ABOUT: AdmissionPolicy = {
  ...OLDER_ADULTS,
  intoxication: { ...DEFAULT_POLICY.intoxication, delayFrom: 1 },
};

/** The policies of the demonstration, as rows: two versions and a draft. */
export function demoPolicies(now: Instant, lead: Id, chance: Chance): { versions: Row[]; draft: Row } {
  const reasons = [
    'Bij acht wachtenden stond de hal te vol; afgesproken met het team',
    'Afspraak met jeugdhulp: onder 21 eerst daarheen, tenzij het niet anders kan',
  ];
  const versions = [SHORTER_LIST, OLDER_ADULTS].map((policy, index) => {
    const at = addMinutes(now, -(LAID_DOWN[index] ?? 0) * DAY);
    return {
      id: chance.id(toMillis(at)),
      version: index + 1,
      policy,
      valid_from: at,
      laid_down_at: at,
      laid_down_by: lead,
      reason: reasons[index],
    };
  });
  const changedAt = addMinutes(now, -26 * 60);
  return {
    versions,
    draft: { version: 1, policy: TALKED_ABOUT, changed_at: changedAt, changed_by: lead },
  };
}

/** The version by which a visit of the history was weighed, and the facts that were kept of it. */
export function weighedBy(
  { arrivedAt }: DemoVisit,
  reason: string | null,
  now: Instant,
): { policy_version: number; advice_facts: object | null } {
  const daysAgo = (toMillis(now) - toMillis(arrivedAt)) / (DAY * 60_000);
  return {
    policy_version: LAID_DOWN.filter((day) => daysAgo < day).length,
    advice_facts:
      daysAgo > FACTS_KEPT_SINCE
        ? null
        : {
            bringsOwnSubstance: reason !== 'no-own-substance',
            rulesAccepted: true,
            suspension: null,
            earlierOverdose: false,
            recentAbstinence: false,
            house: 'open',
            freePlaces: reason === 'waiting-list-long' ? 0 : 1,
            waiting: reason === 'waiting-list-long' ? 8 : 0,
          },
  };
}
