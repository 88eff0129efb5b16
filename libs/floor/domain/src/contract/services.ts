import type { Grants } from '@luwte/identity/domain';
import type { Day, Id, Instant, ListQuery, NumberLimit, WallTime } from '@luwte/platform/kernel';

/** Services of which the house counts how many it gave; nobody needs a name for them. */
export const COUNTED_SERVICES = ['meal', 'coffee', 'clothes'] as const;
export type CountedService = (typeof COUNTED_SERVICES)[number];

/** Consultation hours: with an appointment, or in the queue. */
export const CONSULTATIONS = ['nurse', 'doctor'] as const;
export type Consultation = (typeof CONSULTATIONS)[number];

/** Services that one visitor at a time has: a shower, a machine, a locker, a consultation. */
export const TURN_SERVICES = ['shower', 'laundry', 'locker', ...CONSULTATIONS] as const;
export type TurnService = (typeof TURN_SERVICES)[number];

export const SERVICES = [...COUNTED_SERVICES, ...TURN_SERVICES] as const;
export type Service = (typeof SERVICES)[number];

export const TURN_STATES = [
  'planned',
  'waiting',
  'called',
  'started',
  'finished',
  'no-show',
  'cancelled',
] as const;
export type TurnState = (typeof TURN_STATES)[number];

export const TURN_ACTS = ['arrive', 'call', 'start', 'finish', 'no-show', 'cancel'] as const;
export type TurnAct = (typeof TURN_ACTS)[number];

/** Showers, machines, lockers or consulting rooms: they are numbered from 1. */
export const SERVICE_UNITS = { min: 1, max: 200 } as const satisfies NumberLimit;
export const SERVICE_MINUTES = { min: 5, max: 240 } as const satisfies NumberLimit;
export const MOST_CONSULTATION_HOURS = 40;
/** How far ahead an appointment can be made; days. */
export const APPOINTMENT_DAYS = 60;

/** One service as the house offers it. */
export interface ServiceSetting {
  readonly service: Service;
  readonly offered: boolean;
  /** How many can have it at a time; means nothing for what is counted. */
  readonly units: number;
  /** How long it takes; a locker is kept until it is given back. */
  readonly minutes: number;
}

/** When the nurse or the doctor has consultation hour. `weekday` 1 is Monday. */
export interface ConsultationHour {
  readonly service: Consultation;
  readonly weekday: number;
  readonly from: WallTime;
  readonly until: WallTime;
}

/** What the manager decides about the services of the house. */
export interface ServiceSettings {
  readonly services: readonly ServiceSetting[];
  readonly consultationHours: readonly ConsultationHour[];
}

export interface ServiceSettingsNow extends ServiceSettings {
  readonly version: number;
}

/** Something was given: a meal, coffee, clothes. Without a visit nobody is named. */
export interface GiveService {
  readonly id?: Id;
  readonly service: CountedService;
  readonly visitId?: Id | null;
}

/**
 * Somebody gets in line for a service, or makes an appointment with `slotAt`. Without visit and visitor only the
 * number of the turn tells whose it is. A locker is taken at once: `unit`, or the first that is free.
 */
export interface TakeTurn {
  readonly id?: Id;
  readonly service: TurnService;
  readonly visitId?: Id | null;
  readonly visitorId?: Id | null;
  readonly slotAt?: Instant | null;
  readonly unit?: number | null;
}

export interface ActOnTurn {
  readonly act: TurnAct;
  /** Which shower or machine, when it starts; the first that is free when left out. */
  readonly unit?: number | null;
}

/** Somebody's turn. Handle and code are null for an anonymous guest, and for whoever may not see them. */
export interface Turn {
  readonly id: Id;
  readonly version: number;
  readonly service: TurnService;
  readonly state: TurnState;
  /** Counted anew each day, by service. */
  readonly number: number;
  readonly visitId: Id | null;
  readonly handle: string | null;
  readonly code: string | null;
  readonly slotAt: Instant | null;
  readonly joinedAt: Instant | null;
  readonly calledAt: Instant | null;
  readonly startedAt: Instant | null;
  readonly endsAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly unit: number | null;
}

/** The services as they run now: what was given today, and every turn that is open today. */
export interface ServicesToday {
  readonly at: Instant;
  readonly day: Day;
  readonly services: readonly ServiceSetting[];
  readonly given: readonly { readonly service: Service; readonly count: number }[];
  readonly turns: readonly Turn[];
}

export interface TurnQuery extends ListQuery {
  /** Appointments and turns of this day. */
  readonly day: Day;
  readonly service?: TurnService;
}

export const SERVICE_DAY_SORTS = ['-day'] as const;

/** What the house gave on one day. */
export interface ServiceDay {
  readonly day: Day;
  readonly given: readonly { readonly service: Service; readonly count: number }[];
  readonly noShows: number;
}

/** Paths of the services below `/api/v1`. */
export const SERVICE_ROUTES = {
  settings: 'floor/services',
  today: 'floor/services/today',
  days: 'floor/services/days',
  given: 'floor/service-counts',
  givenUndo: 'floor/service-counts/:id/undo',
  turns: 'floor/turns',
  turnActs: 'floor/turns/:id/acts',
  turnUndo: 'floor/turns/:id/undo',
} as const;

const RUNS_QUEUES = ['front-desk', 'floor-worker', 'nurse', 'shift-lead', 'peer-worker'] as const;

/** Volunteers hand out coffee; queues and appointments belong to those who know the visitors. */
export const SERVICE_GRANTS = {
  'floor.services': [...RUNS_QUEUES, 'volunteer', 'coordinator', 'manager'],
  'floor.give-service': [...RUNS_QUEUES, 'volunteer'],
  'floor.run-queue': RUNS_QUEUES,
} as const satisfies Grants;
