import type { Created, Id, Instant, ListQuery, NumberLimit, TextLimit } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';
import type { Advice, AdmissionReason } from './admission';

export const VISIT_STATES = ['waiting', 'seated', 'after-care', 'left'] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** How somebody looked when a worker looked. */
export const OBSERVATION_STATES = ['alert', 'drowsy-rousable', 'drowsy', 'unresponsive'] as const;
export type ObservationState = (typeof OBSERVATION_STATES)[number];

/** Where a visitor would have used otherwise: what the house keeps from the street. */
export const OTHERWISE_WHERE = [
  'street',
  'park',
  'stairwell',
  'toilet',
  'home',
  'shelter',
  'vehicle',
  'elsewhere',
  'not-asked',
] as const;
export type OtherwiseWhere = (typeof OTHERWISE_WHERE)[number];

/** Why somebody left without having used, or without after-care. */
export const LEAVE_REASONS = [
  'changed-mind',
  'waited-too-long',
  'called-away',
  'asked-to-leave',
  'feels-well',
  'wants-outside',
  'other',
] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

export const INTOXICATION = { min: 0, max: 3 } as const satisfies NumberLimit;
/** Breaths a minute. */
export const RESPIRATORY_RATE = { min: 0, max: 60 } as const satisfies NumberLimit;
/** Oxygen saturation, per cent. */
export const SPO2 = { min: 30, max: 100 } as const satisfies NumberLimit;
export const REASON_TEXT = { min: 5, max: 500 } as const satisfies TextLimit;

/** Somebody deviates from the advice: why, and who stands beside them where the rule asks for two. */
export interface Deviation {
  readonly reason: string;
  readonly secondAccountId?: Id | null;
}

/** What the desk asks at the door; everything may be unknown but the age. */
export interface DoorFacts {
  readonly over18: boolean;
  /** 0 none, 1 slight, 2 marked, 3 severe. */
  readonly intoxication: number;
  readonly bringsOwnSubstance?: boolean | null;
  readonly substance?: Substance | null;
  readonly route?: Route | null;
}

/** Somebody comes in. Without `visitorId` the visit is anonymous; without `placeId` it joins the waiting list. */
export interface CheckIn extends DoorFacts {
  readonly id?: Id;
  readonly visitorId?: Id | null;
  readonly placeId?: Id | null;
  readonly deviation?: Deviation | null;
  /** Late entry: when it really happened. Takes no place. */
  readonly late?: {
    readonly arrivedAt: Instant;
    readonly seatedAt?: Instant | null;
    readonly leftAt: Instant;
  } | null;
}

export interface CheckedIn extends Created {
  readonly state: VisitState;
}

/** Asking for advice without coming in. */
export interface AskAdvice extends DoorFacts {
  readonly visitorId?: Id | null;
}

/** Somebody was not let in; kept with its reasons, also when nobody knows who it was. */
export interface RefuseEntry extends DoorFacts {
  readonly id?: Id;
  readonly visitorId?: Id | null;
  readonly note?: string | null;
}

export interface SeatVisit {
  readonly placeId: Id;
  readonly deviation?: Deviation | null;
}

export interface MoveVisit {
  readonly placeId: Id;
}

export interface AddUse {
  readonly id?: Id;
  readonly at?: Instant;
  /** The use that was entered in error and that this one takes the place of. */
  readonly supersedes?: Id;
  readonly substance: Substance;
  readonly route: Route;
  readonly newBatch?: boolean;
  readonly peerAssisted?: boolean;
  readonly splitting?: boolean;
  readonly alone?: boolean;
  readonly otherwiseWhere?: OtherwiseWhere;
}

export interface Observe {
  readonly id?: Id;
  readonly at?: Instant;
  readonly state: ObservationState;
  readonly respiratoryRate?: number | null;
  readonly spo2?: number | null;
}

export interface StartAfterCare {
  /** A place in a room for resting, if one is wanted. */
  readonly placeId?: Id | null;
}

export interface CheckOut {
  /** Needed when somebody leaves from the waiting list, or declines after-care. */
  readonly reason?: LeaveReason | null;
}

/** Corrects times of a visit. The earlier reading stays, marked as superseded. */
export interface CorrectVisit {
  readonly arrivedAt?: Instant;
  readonly seatedAt?: Instant | null;
  readonly leftAt?: Instant | null;
  readonly reason: string;
}

export interface VisitUse {
  readonly id: Id;
  readonly at: Instant;
  /** Another entry took the place of this one, or it was undone: shown, and counted no more. */
  readonly superseded: boolean;
  readonly substance: Substance;
  readonly route: Route;
  readonly newBatch: boolean;
  readonly peerAssisted: boolean;
  readonly splitting: boolean;
  readonly alone: boolean;
  readonly otherwiseWhere: OtherwiseWhere;
}

export interface VisitObservation {
  readonly id: Id;
  readonly at: Instant;
  readonly state: ObservationState;
  readonly respiratoryRate: number | null;
  readonly spo2: number | null;
}

/** One act on a visit, as its timeline tells it. */
export interface VisitEvent {
  readonly id: Id;
  readonly at: Instant;
  readonly action: string;
  readonly accountName: string | null;
  readonly placeLabel: string | null;
  readonly note: string | null;
  /** Taken back within its first seconds. */
  readonly undone: boolean;
}

/** The times of a visit as they were read before a correction. */
export interface VisitReading {
  readonly version: number;
  readonly arrivedAt: Instant;
  readonly seatedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly supersededAt: Instant;
  readonly reason: string;
}

/** A line of the list of visits. */
export interface VisitListItem {
  readonly id: Id;
  readonly version: number;
  readonly visitorId: Id | null;
  readonly code: string | null;
  readonly state: VisitState;
  readonly arrivedAt: Instant;
  readonly seatedAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly roomName: string | null;
  readonly placeLabel: string | null;
  readonly substance: Substance | null;
  readonly route: Route | null;
  readonly uses: number;
  readonly late: boolean;
  readonly deviation: boolean;
  /** When it was written down: for a late entry, later than it happened. */
  readonly recordedAt: Instant;
}

/** A visit with everything that happened in it. */
export interface VisitDetail extends VisitListItem {
  readonly adviceOutcome: Advice['outcome'];
  readonly adviceReasons: readonly AdmissionReason[];
  readonly leaveReason: LeaveReason | null;
  readonly usesList: readonly VisitUse[];
  readonly observations: readonly VisitObservation[];
  readonly timeline: readonly VisitEvent[];
  /** What corrections superseded, newest first. */
  readonly earlierReadings: readonly VisitReading[];
}

export const VISIT_SORTS = ['-arrivedAt', 'arrivedAt'] as const;
export type VisitSort = (typeof VISIT_SORTS)[number];

export interface VisitQuery extends ListQuery {
  readonly from?: Instant;
  readonly to?: Instant;
  readonly state?: VisitState;
  readonly visitorId?: Id;
  readonly sort?: VisitSort;
}
