import type { Created, Day, Id, NumberLimit, TextLimit, WallTime } from '@luwte/platform/kernel';
import type { Route } from '@luwte/visitors/domain';

export const ROOM_KINDS = [
  'use-smoke',
  'use-inject',
  'chill-out',
  'living-room',
  'consultation',
  'yard',
] as const;
export type RoomKind = (typeof ROOM_KINDS)[number];

/** Kinds of room in which visitors use; the others are for rest, talk and care. */
export const USE_ROOM_KINDS = ['use-smoke', 'use-inject'] as const satisfies readonly RoomKind[];

/** Whether alcohol or cannabis may be used in a room (report, chapter 5: not in the use room). */
export const SIDE_POLICIES = ['not-allowed', 'moderate', 'allowed'] as const;
export type SidePolicy = (typeof SIDE_POLICIES)[number];

export const ROOM_NAME = { min: 1, max: 40 } as const satisfies TextLimit;
export const PLACE_LABEL = { min: 1, max: 12 } as const satisfies TextLimit;
export const PLANNED_MINUTES = { min: 5, max: 240 } as const satisfies NumberLimit;
export const CHECK_MINUTES = { min: 1, max: 60 } as const satisfies NumberLimit;
export const AFTER_CARE_MINUTES = { min: 0, max: 240 } as const satisfies NumberLimit;
export const EXCEPTION_NOTE = { min: 1, max: 200 } as const satisfies TextLimit;

/** How long one way of using takes in a room, and how often somebody looks. */
export interface RouteTimes {
  readonly route: Route;
  readonly plannedMinutes: number;
  readonly checkMinutes: number;
  readonly afterCareMinutes: number;
}

/** A seat, table or bed. */
export interface Place {
  readonly id: Id;
  readonly label: string;
  readonly usable: boolean;
}

export interface Room {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly kind: RoomKind;
  readonly alcohol: SidePolicy;
  readonly cannabis: SidePolicy;
  readonly times: readonly RouteTimes[];
  readonly places: readonly Place[];
}

/** A room to be made. Places keep the order in which they are given. */
export interface AddRoom {
  readonly id?: Id;
  readonly name: string;
  readonly kind: RoomKind;
  readonly alcohol: SidePolicy;
  readonly cannabis: SidePolicy;
  readonly times: readonly RouteTimes[];
  readonly places: readonly EditPlace[];
}

export interface EditPlace {
  readonly id?: Id;
  readonly label: string;
  readonly usable: boolean;
}

/** The room as it shall be; a place left out is taken away when nobody ever sat there, else put out of order. */
export type EditRoom = Omit<AddRoom, 'id'>;

export type RoomAdded = Created;

/** One block of opening hours; `until` may be 24:00. `weekday` 1 is Monday. */
export interface OpeningBlock {
  readonly weekday: number;
  readonly from: WallTime;
  readonly until: WallTime;
}

/** A day with other hours than its weekday; no blocks means closed all day. */
export interface OpeningException {
  readonly day: Day;
  readonly blocks: readonly { readonly from: WallTime; readonly until: WallTime }[];
  readonly note: string | null;
}

export interface OpeningHours {
  readonly version: number;
  readonly blocks: readonly OpeningBlock[];
  readonly exceptions: readonly OpeningException[];
}

export type EditOpeningHours = Omit<OpeningHours, 'version'>;
