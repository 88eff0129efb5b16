import { addMinutes, type Id, type Instant, toMillis, wallClock } from '@luwte/platform/kernel';
import type { Chance } from './chance';
import type { DemoCrew } from './demo-history';
import { DEMO_HOUSE } from './demo-house';
import type { Row } from './insert-rows';

const DAY = 24 * 60;

/** What was found, so many days ago; the last ones are still on their way. */
const FINDS = [
  [55, 'Rookruimte, plek S2', 'powder', 'Klein gevouwen papiertje met bruin poeder', 'handed-over'],
  [47, 'Toilet', 'used-material', 'Lepel met resten, in tissue', 'destroyed'],
  [38, 'Huiskamer, onder de bank', 'pills', 'Strip met zes tabletten, twee gebruikt', 'handed-over'],
  [29, 'Binnentuin', 'plant', 'Zakje, ongeveer een vingerlengte', 'destroyed'],
  [21, 'Rookruimte, plek S5', 'powder', 'Doorzichtig zakje met wit poeder', 'handed-over'],
  [9, 'Injectieruimte, plek I1', 'liquid', 'Flesje, halfvol, zonder etiket', 'in-safe'],
  [3, 'Rookruimte, plek S1', 'powder', 'Papiertje met wit poeder', 'in-safe'],
  [0.3, 'Rustruimte, plek R2', 'pills', 'Drie losse tabletten, rond en wit', 'unwitnessed'],
] as const;

/** One step of the chain, so many minutes after the find. */
type Step = readonly [kind: string, state: string, minutes: number, by: Id, details: object];

/** The register of the demonstration, as rows: numbers by year, chains of custody, and the counters behind them. */
export function demoCustody(
  now: Instant,
  crew: DemoCrew,
  chance: Chance,
): { items: Row[]; links: Row[]; counters: Row[] } {
  const last = new Map<number, number>();
  const items: Row[] = [];
  const links: Row[] = [];
  for (const [index, [daysAgo, place, form, description, end]] of FINDS.entries()) {
    const foundAt = addMinutes(now, -daysAgo * DAY);
    const year = Number(wallClock(foundAt, DEMO_HOUSE.timeZone).day.slice(0, 4));
    const number = (last.get(year) ?? 0) + 1;
    last.set(year, number);
    const id = chance.id(toMillis(foundAt));
    items.push({ id, year, number, registered_at: foundAt });
    const found = { foundAt, place, form, description, sealNumber: `LW-${4100 + index}` };
    const chain: readonly Step[] = [
      ['register', 'unwitnessed', 0, crew.floorWorker, found],
      ['witness', 'witnessed', 4, crew.nurse, {}],
      ['store', 'in-safe', 9, crew.nurse, { safe: 'Kluis kantoor' }],
      ...endOf(end, crew),
    ];
    for (const [at, [kind, state, minutes, by, details]] of chain.slice(0, lengthOf(end)).entries())
      links.push({
        id: chance.id(toMillis(foundAt)),
        item_id: id,
        seq: at + 1,
        kind,
        state,
        at: addMinutes(foundAt, minutes),
        account_id: by,
        details,
      });
  }
  const counters = [...last].map(([year, number]) => ({ year, last: number }));
  return { items, links, counters };
}

function endOf(end: (typeof FINDS)[number][4], crew: DemoCrew): readonly Step[] {
  if (end === 'handed-over')
    return [
      [
        'hand-over',
        'handed-over',
        3 * DAY,
        crew.shiftLead,
        { receiver: 'Wijkagent', reference: 'PL-demo-17' },
      ],
    ];
  return [
    [
      'destroy',
      'destruction-unconfirmed',
      2 * DAY,
      crew.shiftLead,
      { method: 'Opgelost en in het medicijnvat' },
    ],
    ['confirm-destruction', 'destroyed', 2 * DAY + 3, crew.nurse, {}],
  ];
}

function lengthOf(end: (typeof FINDS)[number][4]): number {
  return { unwitnessed: 1, 'in-safe': 3, 'handed-over': 4, destroyed: 5 }[end];
}
