import { addMinutes, type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { EarlierVisitor } from '@luwte/visitors/api';
import { makeCode, type VisitorAlert, type VisitorProfile } from '@luwte/visitors/domain';
import type { Chance } from './chance';
import type { DemoPerson } from './demo-people';
import type { Row } from './insert-rows';

/** Rows of the demonstration about keeping records in order, by table. */
export interface DemoRecords {
  /** People beside those who come: seen long ago, or registered a second time. */
  readonly people: readonly EarlierVisitor[];
  readonly links: readonly Row[];
  readonly holds: readonly Row[];
  readonly notSame: readonly Row[];
}

/** How many records there are beside those of the people who come. */
export const DEMO_EARLIER = 9;

const DAY_MINUTES = 24 * 60;
/** Somebody last seen this many days ago: three whose term is nearly over, two dormant, one dormant soon. */
const LONG_GONE = [
  ['Zomertaling', 1815],
  ['Oeverloper', 1760],
  ['Bonte Strandloper', 1700],
  ['Draaihals', 520],
  ['Wielewaal', 410],
  ['Hop', 350],
] as const;

/** Two who look like a regular, and one who is linked with one; people are counted from the regulars' list. */
const LOOKS_LIKE = [4, 11] as const;
const LINKED_WITH = 17;

/** Records that ask for a decision: doubles, a link, people not seen for years, a hold. */
export function demoRecords(
  regulars: readonly DemoPerson[],
  now: Instant,
  by: Id,
  chance: Chance,
): DemoRecords {
  const gone = LONG_GONE.map(([handle, days]) => {
    const lastVisitAt = addMinutes(now, -days * DAY_MINUTES);
    const registeredAt = addMinutes(lastVisitAt, -chance.whole(20, 300) * DAY_MINUTES);
    return person({ handle, birthYear: 1960 + chance.whole(0, 35) }, registeredAt, lastVisitAt, [], chance);
  });
  const doubles = [...LOOKS_LIKE, LINKED_WITH].map((index) => {
    const { handle, birthYear } = regulars[index]?.profile ?? {};
    const registeredAt = addMinutes(now, -chance.whole(8, 40) * DAY_MINUTES);
    const alerts: VisitorAlert[] =
      index === LINKED_WITH
        ? [
            {
              id: chance.id(toMillis(registeredAt)),
              kind: 'recent-abstinence',
              note: 'Begin met de helft',
              since: registeredAt,
              expiresAt: addMinutes(now, 4 * DAY_MINUTES),
            },
          ]
        : [];
    return person({ handle: `${handle ?? 'Vogel'}tje`, birthYear }, registeredAt, null, alerts, chance);
  });
  const [held] = gone;
  const linked = doubles.at(-1);
  const leads = regulars[LINKED_WITH];
  const group = chance.id(toMillis(now));
  const link = (visitor: Id | undefined, first: boolean): Row => ({
    id: chance.id(toMillis(now)),
    group_id: group,
    visitor_id: visitor,
    leads: first,
    linked_at: addMinutes(now, -2 * DAY_MINUTES),
    linked_by: by,
  });
  const [one, other] = [regulars[LOOKS_LIKE[1]]?.id, doubles[1]?.id].sort();
  return {
    people: [...gone, ...doubles],
    links: [link(leads?.id, true), link(linked?.id, false)],
    holds: [
      {
        id: chance.id(toMillis(now)),
        visitor_id: held?.id,
        reason: 'complaint',
        until: null,
        placed_at: addMinutes(now, -10 * DAY_MINUTES),
        placed_by: by,
      },
    ],
    notSame: [
      {
        id: chance.id(toMillis(now)),
        one_id: one,
        other_id: other,
        at: addMinutes(now, -DAY_MINUTES),
        by_account: by,
      },
    ],
  };
}

function person(
  profile: VisitorProfile,
  registeredAt: Instant,
  lastVisitAt: Instant | null,
  alerts: readonly VisitorAlert[],
  chance: Chance,
): EarlierVisitor {
  const millis = toMillis(registeredAt);
  return {
    id: chance.id(millis),
    code: makeCode(chance.bytes(32)),
    auditKey: chance.id(millis),
    profile,
    registeredAt,
    lastVisitAt,
    alerts,
  };
}
