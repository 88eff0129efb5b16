import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GRANTS } from '@luwte/apps/api';
import {
  CUSTODY_STEPS,
  HELP_ACTS,
  HOUSE_DAY_STATES,
  HOUSE_SETTINGS,
  NOTE_ACTS,
  TURN_ACTS,
  TURN_STATES,
  VISIT_ACTIONS,
} from '@luwte/floor/domain';
import { SANCTION_EVENTS } from '@luwte/house-rules/domain';
import { CONTAINER_ACTS, COUNT_ACTS, IMPORT_KINDS, LOT_STATES, ORDER_ACTS } from '@luwte/stock/domain';

const ROOT = join(__dirname, '../..');

/** Events whose names are put together, by how the code writes them, with every name that comes of it. */
const PUT_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'floor.${action}': [...VISIT_ACTIONS, 'late-entry', 'correct', 'undo'].map((action) => `floor.${action}`),
  'floor.house-${state}': HOUSE_DAY_STATES.map((state) => `floor.house-${state}`),
  'floor.house-${state}-incomplete': HOUSE_DAY_STATES.map((state) => `floor.house-${state}-incomplete`),
  'floor.${key}-changed': HOUSE_SETTINGS.map((key) => `floor.${key}-changed`),
  'floor.help-${act}': HELP_ACTS.map((act) => `floor.help-${act}`),
  'floor.note-${act}': NOTE_ACTS.map((act) => `floor.note-${act}`),
  'floor.left-behind-${link.kind}': ['register', ...CUSTODY_STEPS, 'correct'].map(
    (kind) => `floor.left-behind-${kind}`,
  ),
  'floor.turn-${change.state}': TURN_STATES.map((state) => `floor.turn-${state}`),
  'floor.turn-${act}': TURN_ACTS.map((act) => `floor.turn-${act}`),
  'house-rules.sanction-${kind}': SANCTION_EVENTS.map((kind) => `house-rules.sanction-${kind}`),
  'stock.${event}': [
    ...['drafted', 'edited', 'approved', 'received', ...ORDER_ACTS].map((act) => `stock.order-${act}`),
    ...['planned', 'entered', 'explained', ...COUNT_ACTS].map((act) => `stock.count-${act}`),
  ],
  'stock.container-${act.act}': CONTAINER_ACTS.map((act) => `stock.container-${act}`),
  'stock.imported-${kind}': IMPORT_KINDS.map((kind) => `stock.imported-${kind}`),
  'stock.lot-${state}': LOT_STATES.map((state) => `stock.lot-${state}`),
};

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

function textsOf(language: 'nl' | 'en'): {
  readonly events: Texts;
  readonly areas: Readonly<Record<string, string>>;
} {
  const file = join(ROOT, `apps/web/public/i18n/${language}/audit.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof textsOf>;
}

const PERMISSIONS = new Set(GRANTS.flatMap((grants) => Object.keys(grants)));
/** Files and keys of jobs look like events, and are none. */
const SETTINGS = /\.(csv|json|pdf|xlsx)$/;

const sources = globSync('{libs/*/api,apps/luwte}/src/**/*.ts', { cwd: ROOT })
  .filter((file) => !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'));

/** Events in the code: written out beside `event`, or handed over by a file that writes to the log. */
function eventsInCode(): readonly string[] {
  const plain = sources.flatMap((code) => [...code.matchAll(/\bevent(?:: |\s*=\s*)'([a-z-]+\.[a-z-]+)'/g)]);
  const handedOver = sources
    .filter((code) => /\baudit\.record/.test(code))
    .flatMap((code) => [...code.matchAll(/(?<!type: |Requires\()'([a-z-]+\.[a-z-]+)'/g)])
    .filter(([, name = '']) => !PERMISSIONS.has(name) && !SETTINGS.test(name));
  const joined = sources
    .filter((code) => /\baudit\.record/.test(code))
    .flatMap((code) => [...code.matchAll(/`([a-z-]+\.[a-z-]*\$\{[\w.]+\}[a-z-]*)`/g)]);
  return [
    ...[...plain, ...handedOver].map(([, event = '']) => event),
    ...joined.flatMap(([, written = '']) => PUT_TOGETHER[written] ?? [`${written} (unknown names)`]),
  ];
}

describe('the sentences of the access log', () => {
  it.each(['nl', 'en'] as const)('tell every event that the code writes (%s)', (language) => {
    const { events } = textsOf(language);
    const untold = eventsInCode().filter((event) => {
      const [slice = '', what = ''] = event.split('.');
      return events[slice]?.[what] === undefined;
    });
    expect([...new Set(untold)].sort()).toEqual([]);
  });

  it.each(['nl', 'en'] as const)(
    'tell a refusal of every permission by its part of the program (%s)',
    (language) => {
      const { areas } = textsOf(language);
      const slices = GRANTS.flatMap((grants) => Object.keys(grants)).map((name) => name.split('.')[0] ?? '');
      expect([...new Set(slices)].filter((slice) => areas[slice] === undefined)).toEqual([]);
    },
  );

  it.each(['nl', 'en'] as const)(
    'follow who did it: they begin with a verb, and end without a full stop (%s)',
    (language) => {
      const phrases = Object.values(textsOf(language).events).flatMap((slice) => Object.values(slice));
      expect(phrases.filter((phrase) => !/^\p{Ll}.*[^.]$/u.test(phrase))).toEqual([]);
    },
  );
});
