import { addMinutes, type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { EarlierVisitor } from '@luwte/visitors/api';
import {
  type AlertKind,
  makeCode,
  type Route,
  type SpokenLanguage,
  type Substance,
  type VisitorAlert,
  type VisitorProfile,
} from '@luwte/visitors/domain';
import type { Chance } from './chance';
import { DEMO_HANDLES } from './demo-handles';
import type { DemoHabit } from './demo-visits';

/** Somebody of the demonstration; everything about them is invented. */
export interface DemoPerson extends EarlierVisitor {
  readonly habit: DemoHabit;
  readonly language: SpokenLanguage;
}

/** How many have not been inside yet: registered lately, with an unfinished intake and rules still to accept. */
export const NEWCOMERS = 6;

const DAY_MINUTES = 24 * 60;
const NEVER_COMES: DemoHabit = { weight: 0, room: 'smoke', substances: ['crack'], routes: ['smoke'] };
const ALERTS = [
  ['earlier-overdose', 'Vorig jaar naloxon gehad; wil daarna graag rust'],
  ['allergy', 'Pleisters met latex vermijden'],
  ['epilepsy', 'Heeft het kaartje van de neuroloog bij zich'],
  ['heart', null],
  ['recent-abstinence', 'Net terug uit detox: begin met de helft'],
  ['aggression', 'Helpt om buiten even te lopen'],
] as const satisfies readonly (readonly [AlertKind, string | null])[];

/**
 * The people of the demonstration.
 * @param begin when the history begins; most were known by then
 * @param now when the demonstration is made
 */
export function demoPeople(begin: Instant, now: Instant, chance: Chance): DemoPerson[] {
  const regulars = DEMO_HANDLES.length - NEWCOMERS;
  return DEMO_HANDLES.map(([handle, language], index) =>
    index < regulars
      ? regular(handle, language, index, begin, chance)
      : newcomer(handle, language, now, chance),
  );
}

function regular(
  handle: string,
  language: SpokenLanguage,
  index: number,
  begin: Instant,
  chance: Chance,
): DemoPerson {
  const registeredAt = addMinutes(begin, -chance.whole(1, 300) * DAY_MINUTES - chance.whole(0, 400));
  const habit = habitOf(index, chance);
  return {
    ...identityOf(registeredAt, chance),
    profile: profileOf(handle, language, habit, registeredAt, chance),
    registeredAt,
    alerts: index % 4 === 1 ? [alertOf(registeredAt, begin, chance)] : [],
    habit,
    language,
  };
}

function newcomer(handle: string, language: SpokenLanguage, now: Instant, chance: Chance): DemoPerson {
  const registeredAt = addMinutes(now, -chance.whole(60, 2 * DAY_MINUTES));
  return {
    ...identityOf(registeredAt, chance),
    profile: { handle, languages: [language], referredBy: chance.pick(['outreach', 'police-card', 'peer']) },
    registeredAt,
    alerts: [],
    habit: NEVER_COMES,
    language,
  };
}

function identityOf(registeredAt: Instant, chance: Chance): { id: Id; code: string; auditKey: Id } {
  const millis = toMillis(registeredAt);
  return { id: chance.id(millis), code: makeCode(chance.bytes(32)), auditKey: chance.id(millis) };
}

/** A few come nearly every day, more come weekly, most now and then. */
function habitOf(index: number, chance: Chance): DemoHabit {
  const room = chance.happens(0.3) ? 'inject' : 'smoke';
  const weight = index < 10 ? chance.whole(8, 12) : index < 30 ? chance.whole(3, 5) : 1;
  return room === 'inject'
    ? {
        weight,
        room,
        substances: chance.pick<readonly Substance[]>([['heroin'], ['heroin', 'snowball'], ['cocaine']]),
        routes: chance.pick<readonly Route[]>([['inject-iv'], ['inject-iv'], ['inject-iv', 'inject-im']]),
      }
    : {
        weight,
        room,
        substances: chance.pick<readonly Substance[]>([['crack'], ['crack', 'heroin'], ['heroin']]),
        routes: chance.pick<readonly Route[]>([['smoke'], ['smoke', 'chase'], ['chase']]),
      };
}

function profileOf(
  handle: string,
  language: SpokenLanguage,
  habit: DemoHabit,
  registeredAt: Instant,
  chance: Chance,
): VisitorProfile {
  const housing = chance.weighted([
    ['shelter', 5],
    ['street', 4],
    ['own', 3],
    ['with-others', 3],
    ['institution', 1],
  ] as const);
  return {
    handle,
    birthYear: new Date(registeredAt).getUTCFullYear() - chance.whole(24, 63),
    gender: chance.weighted([
      ['man', 15],
      ['woman', 4],
      ['other', 1],
    ] as const),
    postcode4: housing === 'street' ? 'none' : `33${chance.whole(11, 29)}`,
    housing,
    languages: language === 'nl' || chance.happens(0.4) ? [language] : [language, 'en'],
    substances: habit.substances as readonly Substance[],
    routes: habit.routes as readonly Route[],
    opioidSubstitution: habit.substances.includes('heroin') && chance.happens(0.6) ? 'methadone' : 'none',
    referredBy: chance.pick(['self', 'peer', 'outreach', 'shelter', 'police-card', 'gp']),
    ...(chance.happens(0.1) && { emergencyWishes: 'Graag iemand erbij die rustig praat' }),
  };
}

function alertOf(registeredAt: Instant, begin: Instant, chance: Chance): VisitorAlert {
  const [kind, note] = chance.pick(ALERTS);
  const expires = kind === 'recent-abstinence' || kind === 'aggression';
  return {
    id: chance.id(toMillis(registeredAt)),
    kind,
    note,
    since: registeredAt,
    expiresAt: expires ? addMinutes(begin, chance.whole(70, 110) * DAY_MINUTES) : null,
  };
}
