import type { Day, Id, Instant } from '@luwte/platform/kernel';
import type { AlertKind, Route, Substance } from '@luwte/visitors/domain';
import type { RoomKind, RouteTimes } from './rooms';
import type { ObservationState, VisitState } from './visits';

/** A day of the house. `opening`: the checklist runs; `paused`: nobody new is admitted. */
export const HOUSE_DAY_STATES = ['planned', 'opening', 'open', 'paused', 'closed'] as const;
export type HouseDayState = (typeof HOUSE_DAY_STATES)[number];

/** The house right now. */
export interface HouseNow {
  readonly day: Day;
  readonly state: HouseDayState;
  readonly version: number;
  /** The block of opening hours that runs now, or comes next today. */
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  /** Whether the house has opening hours at all; without them, its day alone tells whether it is open. */
  readonly hasHours: boolean;
  readonly reason: string | null;
}

/** Changes the state of the day. */
export interface ChangeHouseDay {
  /** Needed for a pause, and to go on while something is missing. */
  readonly reason?: string | null;
  /** Opens or closes although the checklist is not complete; a decision that is kept with its reason. */
  readonly override?: boolean;
}

/** Somebody inside. */
export interface BoardVisit {
  readonly id: Id;
  readonly version: number;
  readonly visitorId: Id | null;
  readonly code: string | null;
  /** Name of choice; null for an anonymous guest and for roles that see no visitors. */
  readonly handle: string | null;
  readonly alertKinds: readonly AlertKind[];
  readonly state: Exclude<VisitState, 'left'>;
  readonly arrivedAt: Instant;
  readonly calledAt: Instant | null;
  readonly seatedAt: Instant | null;
  readonly afterCareSince: Instant | null;
  readonly placeId: Id | null;
  readonly substance: Substance | null;
  readonly route: Route | null;
  /** Asks for extra watching. */
  readonly watch: boolean;
  readonly times: Omit<RouteTimes, 'route'>;
  readonly uses: number;
  readonly lastObservation: { readonly at: Instant; readonly state: ObservationState } | null;
}

export interface BoardPlace {
  readonly id: Id;
  readonly label: string;
  readonly usable: boolean;
  readonly visit: BoardVisit | null;
}

export interface BoardRoom {
  readonly id: Id;
  readonly name: string;
  readonly kind: RoomKind;
  readonly times: readonly RouteTimes[];
  readonly places: readonly BoardPlace[];
}

/** The live floor, as one reading. `waiting` is in the order of the queue. */
export interface Board {
  readonly at: Instant;
  readonly house: HouseNow;
  readonly rooms: readonly BoardRoom[];
  readonly waiting: readonly BoardVisit[];
  /** After-care without a place of its own. */
  readonly afterCare: readonly BoardVisit[];
}
