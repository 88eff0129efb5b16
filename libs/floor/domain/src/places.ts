import type { Id } from '@luwte/platform/kernel';
import type { Route } from '@luwte/visitors/domain';
import { type RoomKind, type RouteTimes, USE_ROOM_KINDS } from './contract/rooms';

/** A room as the advice looks at it; a room of the board fits. */
export interface RoomWithPlaces {
  readonly kind: RoomKind;
  readonly times: readonly RouteTimes[];
  readonly places: readonly {
    readonly id: Id;
    readonly usable: boolean;
    /** Whoever sits there; null when nobody does. */
    readonly visit: unknown;
  }[];
}

/** Minutes for a route that the room lays nothing down for, and for a place in a room for resting. */
export const DEFAULT_TIMES: Omit<RouteTimes, 'route'> = {
  plannedMinutes: 30,
  checkMinutes: 10,
  afterCareMinutes: 30,
};

/** The minutes that hold for `route` in a room; with the route unknown, the shortest interval between two looks. */
export function timesFor(times: readonly RouteTimes[], route: Route | null): Omit<RouteTimes, 'route'> {
  const own = times.find((one) => one.route === route);
  const strictest = [...times].sort((a, b) => a.checkMinutes - b.checkMinutes)[0];
  const found = own ?? (route === null ? strictest : undefined);
  if (!found) return DEFAULT_TIMES;
  const { plannedMinutes, checkMinutes, afterCareMinutes } = found;
  return { plannedMinutes, checkMinutes, afterCareMinutes };
}

/** Whether visitors use in this room, and by this route; an unknown route fits every use room. */
export function suits(room: Pick<RoomWithPlaces, 'kind' | 'times'>, route: Route | null): boolean {
  const useRoom = (USE_ROOM_KINDS as readonly RoomKind[]).includes(room.kind);
  return useRoom && (route === null || room.times.some((one) => one.route === route));
}

/** Ids of the usable, unoccupied places where `route` is possible, in the order of the house. */
export function freePlacesFor(rooms: readonly RoomWithPlaces[], route: Route | null): readonly Id[] {
  return rooms
    .filter((room) => suits(room, route))
    .flatMap(({ places }) => places.filter(({ usable, visit }) => usable && visit === null))
    .map(({ id }) => id);
}
