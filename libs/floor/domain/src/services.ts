import {
  addMinutes,
  type Day,
  DomainError,
  type FieldError,
  type Instant,
  instantAt,
  Invalid,
  minutesBetween,
  type Setting,
  toMillis,
} from '@luwte/platform/kernel';
import {
  APPOINTMENT_DAYS,
  type ConsultationHour,
  type Service,
  SERVICES,
  type ServiceSetting,
  type ServiceSettings,
  type Turn,
  type TurnAct,
  type TurnService,
  type TurnState,
} from './contract/services';

/** From which state an act leads where; what is not here cannot be done. */
export const TURN_TRANSITIONS: Readonly<Record<TurnState, Readonly<Partial<Record<TurnAct, TurnState>>>>> = {
  planned: { arrive: 'waiting', 'no-show': 'no-show', cancel: 'cancelled' },
  waiting: { call: 'called', start: 'started', 'no-show': 'no-show', cancel: 'cancelled' },
  called: { call: 'called', start: 'started', 'no-show': 'no-show', cancel: 'cancelled' },
  started: { finish: 'finished' },
  finished: {},
  'no-show': {},
  cancelled: {},
};

/** States in which a turn still asks for something. */
export const OPEN_TURNS: readonly TurnState[] = ['planned', 'waiting', 'called', 'started'];

/** The turn is in another state than the act needs. */
export class TurnStateForbids extends DomainError {
  override readonly code = 'floor.turn-state-forbids';
  override readonly kind = 'conflict';

  constructor(act: TurnAct, state: TurnState) {
    super(`A turn that is ${state} cannot: ${act}`, { act, state });
  }
}

/** Every shower, machine or locker is taken, or the one that was asked for. */
export class UnitTaken extends DomainError {
  override readonly code = 'floor.unit-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('It is taken by somebody else');
  }
}

/** The visitor has an open turn for this service already. */
export class TurnTaken extends DomainError {
  override readonly code = 'floor.turn-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('This visitor is in line already');
  }
}

/** Somebody else has an appointment at that time. */
export class SlotTaken extends DomainError {
  override readonly code = 'floor.slot-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('This time has been given to somebody else');
  }
}

/** The house does not offer this service. */
export class ServiceNotOffered extends DomainError {
  override readonly code = 'floor.service-not-offered';
  override readonly kind = 'conflict';

  constructor() {
    super('The house does not offer this service');
  }
}

/** The state after `act`. @throws TurnStateForbids */
export function turnAfter(state: TurnState, act: TurnAct): TurnState {
  const after = TURN_TRANSITIONS[state][act];
  if (after === undefined) throw new TurnStateForbids(act, state);
  return after;
}

const setting = (service: Service, offered: boolean, units: number, minutes: number): ServiceSetting => ({
  service,
  offered,
  units,
  minutes,
});

/** What a new house offers (report, chapter 5: shower, meals, socio-medical consultation hour). */
export const DEFAULT_SERVICES: ServiceSettings = {
  services: [
    setting('meal', true, 1, 5),
    setting('coffee', true, 1, 5),
    setting('clothes', true, 1, 5),
    setting('shower', true, 1, 20),
    setting('laundry', true, 1, 60),
    setting('locker', true, 12, 240),
    setting('nurse', true, 1, 15),
    setting('doctor', false, 1, 15),
  ],
  consultationHours: [],
};

/** What the manager decides about services; every change is kept as a version. */
export const SERVICE_SETTING: Setting<ServiceSettings> = {
  key: 'floor.services',
  defaults: DEFAULT_SERVICES,
  check(value) {
    const errors = checkServices(value);
    if (errors.length > 0) throw new Invalid(errors);
  },
};

/** What is wrong with the settings: a service missing or twice, a consultation hour that is none or overlaps. */
export function checkServices({ services, consultationHours }: ServiceSettings): readonly FieldError[] {
  const named = services.map(({ service }) => service);
  const errors: FieldError[] = SERVICES.every((one) => named.filter((name) => name === one).length === 1)
    ? []
    : [{ pointer: '/services', code: 'each-service-once' }];
  consultationHours.forEach((hour, index) => {
    const others = consultationHours.slice(0, index);
    if (hour.from >= hour.until)
      errors.push({ pointer: `/consultationHours/${index}/until`, code: 'hours-backwards' });
    else if (others.some((other) => overlaps(hour, other)))
      errors.push({ pointer: `/consultationHours/${index}/from`, code: 'hours-overlap' });
  });
  return errors;
}

function overlaps(one: ConsultationHour, other: ConsultationHour): boolean {
  return (
    one.service === other.service &&
    one.weekday === other.weekday &&
    one.from < other.until &&
    other.from < one.until
  );
}

/** How one service is offered; a service that the settings do not name is not offered. */
export function settingOf({ services }: Pick<ServiceSettings, 'services'>, service: Service): ServiceSetting {
  return services.find((one) => one.service === service) ?? setting(service, false, 1, 15);
}

/** The times of appointments on one day, in the order of the day: every `minutes` within the consultation hours. */
export function slotsOn(
  { services, consultationHours }: ServiceSettings,
  service: TurnService,
  day: Day,
  zone: string,
): readonly Instant[] {
  const { minutes } = settingOf({ services }, service);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return consultationHours
    .filter((hour) => hour.service === service && hour.weekday === weekday)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .flatMap(({ from, until }) => {
      const [begin, end] = [instantAt(day, from, zone), instantAt(day, until, zone)];
      const count = Math.max(0, Math.floor(minutesBetween(begin, end) / minutes));
      return Array.from({ length: count }, (_, index) => addMinutes(begin, index * minutes));
    });
}

/** What is wrong with the time of an appointment: in the past, too far ahead, or none of the day's times. */
export function checkSlot(
  settings: ServiceSettings,
  service: TurnService,
  slotAt: Instant,
  { day, now, zone }: { readonly day: Day; readonly now: Instant; readonly zone: string },
): readonly FieldError[] {
  if (toMillis(slotAt) < toMillis(now)) return [{ pointer: '/slotAt', code: 'in-the-past' }];
  if (minutesBetween(now, slotAt) > APPOINTMENT_DAYS * 24 * 60)
    return [{ pointer: '/slotAt', code: 'too-far-ahead', params: { days: APPOINTMENT_DAYS } }];
  const known = slotsOn(settings, service, day, zone).some((slot) => toMillis(slot) === toMillis(slotAt));
  return known ? [] : [{ pointer: '/slotAt', code: 'no-such-slot' }];
}

/** The units that nobody has, from 1. */
export function freeUnits(units: number, taken: readonly number[]): readonly number[] {
  return Array.from({ length: units }, (_, index) => index + 1).filter((unit) => !taken.includes(unit));
}

/** A turn as a screen shows it at `now`. */
export interface TurnView {
  readonly turn: Turn;
  /** Place in the line from 1; null when not in line. */
  readonly position: number | null;
  /** Minutes until it is over, below zero when it takes longer; null when it is not going on or has no end. */
  readonly minutesLeft: number | null;
  /** How long it may take until it is this one's turn; null when not in line. */
  readonly expectedMinutes: number | null;
}

/**
 * The line of one service at `now`: those who have it, then those who were called, then those who wait, appointments
 * whose time has come before those who came later.
 */
export function viewLine(
  turns: readonly Turn[],
  { units, minutes }: ServiceSetting,
  now: Instant,
): readonly TurnView[] {
  const started = turns.filter(({ state }) => state === 'started');
  const line = turns
    .filter(({ state }) => state === 'called' || state === 'waiting')
    .toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
  const left = ({ endsAt }: Turn): number | null =>
    endsAt === null ? null : Math.ceil(minutesBetween(now, endsAt));
  const ready = started.map((turn) => Math.max(0, left(turn) ?? 0));
  while (ready.length < units) ready.push(0);
  const waiting = line.map((turn, index) => {
    ready.sort((a, b) => a - b);
    const expectedMinutes = ready[0] ?? 0;
    ready[0] = expectedMinutes + minutes;
    return { turn, position: index + 1, minutesLeft: null, expectedMinutes };
  });
  const going = started
    .toSorted((a, b) => (a.unit ?? 0) - (b.unit ?? 0))
    .map((turn) => ({ turn, position: null, minutesLeft: left(turn), expectedMinutes: null }));
  return [...going, ...waiting];
}

/** Called first, then by the time for which somebody has an appointment, or at which they joined. */
function rank({ state, slotAt, joinedAt }: Turn): number {
  return state === 'called' ? 0 : toMillis(slotAt ?? joinedAt ?? '1970-01-01T00:00:00.000Z');
}
