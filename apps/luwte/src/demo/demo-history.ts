import {
  addMinutes,
  type Id,
  type Instant,
  minutesBetween,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import type { Chance } from './chance';
import { DEMO_HOUSE, type DemoFloor } from './demo-house';
import { weighedBy } from './demo-policies';
import type { DemoPerson } from './demo-people';
import type { DemoVisit } from './demo-visits';
import type { Row } from './insert-rows';

/** Who was at work; the history names them in turn. */
export interface DemoCrew {
  readonly frontDesk: Id;
  readonly floorWorker: Id;
  readonly nurse: Id;
  readonly shiftLead: Id;
  readonly coordinator: Id;
}

/** The tables of the history; each row only names rows of tables before its own. */
export const HISTORY_TABLES = [
  'visit',
  'visit_stay',
  'visit_use',
  'visit_observation',
  'visit_event',
  'floor_decision',
  'floor_house_day',
] as const;

/** The rows of the history, by table. */
export type DemoHistory = Readonly<Record<(typeof HISTORY_TABLES)[number], readonly Row[]>>;

/** Who deviated from the advice, and why, in a worker's words. */
const DEVIATIONS = [
  ['intoxication-marked', 'Kennen we goed; zit naast de verpleegkundige en wordt elke vijf minuten gezien'],
  ['no-own-substance', 'Deelt met iemand die al binnen is, met toestemming van beiden'],
  ['waiting-list-long', 'Is ziek en kan niet buiten wachten'],
] as const;
const REFUSALS = [
  ['refuse', 'under-age', 'Niet zeker 18; gesproken met jeugdzorg en nummer meegegeven'],
  ['delay', 'intoxication-severe', 'Eerst gerust in de huiskamer, later teruggekomen'],
  ['delay', 'no-free-place', 'Komt na de middag terug'],
  ['delay', 'waiting-list-long', null],
  ['delay', 'no-own-substance', 'Koffie gedronken en gesproken'],
] as const;
const DEVIATION_SHARE = 0.015;
const WATCH_SHARE = 0.07;
const REFUSAL_SHARE = 0.025;

/** Turns the simulated visits into the rows that the floor would have written. */
export function demoHistory(
  visits: readonly DemoVisit[],
  people: readonly DemoPerson[],
  floor: DemoFloor,
  crew: DemoCrew,
  now: Instant,
  chance: Chance,
): DemoHistory {
  const whole = visits.map((visit) => rowsOfVisit(visit, people, floor, crew, now, chance));
  return {
    visit: whole.map(({ visit }) => visit),
    visit_stay: whole.map(({ stay }) => stay),
    visit_use: whole.flatMap(({ uses }) => uses),
    visit_observation: whole.flatMap(({ observations }) => observations),
    visit_event: whole.flatMap(({ events }) => events),
    floor_decision: [
      ...whole.flatMap(({ decisions }) => decisions),
      ...visits.flatMap((visit) => (chance.happens(REFUSAL_SHARE) ? [refusal(visit, crew, chance)] : [])),
    ],
    floor_house_day: closedDays(visits, crew),
  };
}

function rowsOfVisit(
  visit: DemoVisit,
  people: readonly DemoPerson[],
  floor: DemoFloor,
  crew: DemoCrew,
  now: Instant,
  chance: Chance,
) {
  const id = chance.id(toMillis(visit.arrivedAt));
  const person = visit.visitor === null ? null : (people[visit.visitor] ?? null);
  const room = floor.use[visit.room];
  const placeId = room.placeIds[visit.place] ?? null;
  const deviation = chance.happens(DEVIATION_SHARE) ? chance.pick(DEVIATIONS) : null;
  const watch = deviation === null && chance.happens(WATCH_SHARE);
  const waited = minutesBetween(visit.arrivedAt, visit.seatedAt) > 5;
  const calledAt = waited ? addMinutes(visit.seatedAt, -1) : null;
  const worker = chance.pick([crew.frontDesk, crew.floorWorker]);
  const acts = actsOf(visit, calledAt).map(([action, at]) => ({ id: chance.id(toMillis(at)), action, at }));
  const uses = acts.filter(({ action }) => action === 'use');
  return {
    visit: {
      id,
      version: acts.length,
      visitor_id: person?.id ?? null,
      visitor_key: person?.auditKey ?? null,
      state: 'left',
      arrived_at: visit.arrivedAt,
      called_at: calledAt,
      seated_at: visit.seatedAt,
      after_care_since: visit.afterCareUntil && visit.doneAt,
      left_at: visit.leftAt,
      room_id: room.roomId,
      substance: visit.uses[0]?.substance ?? null,
      route: visit.uses[0]?.route ?? null,
      intoxication: watch ? 1 : deviation?.[0] === 'intoxication-marked' ? 2 : 0,
      watch: watch || deviation !== null,
      deviation: deviation !== null,
      late: false,
      void: false,
      leave_reason: visit.afterCareUntil ? null : chance.pick(['feels-well', 'wants-outside']),
      advice_outcome: deviation ? 'delay' : watch ? 'watch' : 'admit',
      advice_reasons: deviation ? [deviation[0]] : watch ? ['intoxication-slight'] : [],
      ...weighedBy(visit, deviation?.[0] ?? null, now),
      recorded_by: worker,
    },
    stay: { id: chance.id(toMillis(visit.seatedAt)), visit_id: id, place_id: placeId, during: stayed(visit) },
    uses: visit.uses.map((use, index) => ({
      id: chance.id(toMillis(use.at)),
      visit_id: id,
      at: use.at,
      substance: use.substance,
      route: use.route,
      new_batch: chance.happens(0.08),
      peer_assisted: chance.happens(0.03),
      splitting: chance.happens(0.06),
      alone: chance.happens(0.4),
      otherwise_where: visit.otherwiseWhere,
      recorded_by: worker,
      event_id: uses[index]?.id,
    })),
    observations: visit.ticks.map(({ at, state }) => ({
      id: chance.id(toMillis(at)),
      visit_id: id,
      at,
      state,
      respiratory_rate: state === 'alert' ? null : chance.whole(11, 15),
      spo2: state === 'alert' ? null : chance.whole(93, 98),
      recorded_at: at,
      recorded_by: chance.pick([crew.floorWorker, crew.nurse]),
    })),
    events: acts.map(({ id: eventId, action, at }) => ({
      id: eventId,
      visit_id: id,
      at,
      action,
      account_id: worker,
      place_id: action === 'seat' ? placeId : null,
      note: action === 'check-in' ? (deviation?.[1] ?? null) : null,
      undone: false,
    })),
    decisions: deviation
      ? [
          {
            ...decision(visit.arrivedAt, crew, chance),
            kind: 'deviation',
            visit_id: id,
            visitor_id: person?.id ?? null,
            outcome: 'delay',
            reasons: [deviation[0]],
            note: deviation[1],
          },
        ]
      : [],
  };
}

function actsOf(visit: DemoVisit, calledAt: Instant | null): (readonly [action: string, at: Instant])[] {
  return [
    ['check-in', visit.arrivedAt],
    ...(calledAt === null ? [] : [['call', calledAt] as const]),
    ['seat', visit.seatedAt],
    ...visit.uses.map(({ at }) => ['use', at] as const),
    ...(visit.afterCareUntil === null ? [] : [['after-care', visit.doneAt] as const]),
    ['check-out', visit.leftAt],
  ];
}

function stayed({ seatedAt, doneAt }: DemoVisit): string {
  return `[${seatedAt},${doneAt})`;
}

function refusal({ arrivedAt }: DemoVisit, crew: DemoCrew, chance: Chance): Row {
  const [outcome, reason, note] = chance.pick(REFUSALS);
  return {
    ...decision(addMinutes(arrivedAt, chance.whole(0, 20)), crew, chance),
    kind: 'refusal',
    visit_id: null,
    visitor_id: null,
    outcome,
    reasons: [reason],
    note,
  };
}

function decision(at: Instant, crew: DemoCrew, chance: Chance): Row {
  return { id: chance.id(toMillis(at)), at, decided_by: crew.frontDesk, second_account_id: crew.shiftLead };
}

function closedDays(visits: readonly DemoVisit[], crew: DemoCrew): Row[] {
  const lastOfDay = new Map(
    visits.map(({ arrivedAt, leftAt }) => [wallClock(arrivedAt, DEMO_HOUSE.timeZone).day, leftAt]),
  );
  return [...lastOfDay].map(([day, closedAt]) => ({
    day,
    state: 'closed',
    version: 2,
    changed_at: addMinutes(closedAt, 20),
    changed_by: crew.shiftLead,
  }));
}
