import {
  AFTER_CARE_MINUTES,
  CHECK_MINUTES,
  checkRoom,
  type EditRoom,
  PLACE_LABEL,
  PLANNED_MINUTES,
  type Room,
  ROOM_NAME,
  type RoomKind,
  type RouteTimes,
  type SidePolicy,
} from '@luwte/floor/domain';
import { type FieldError, keepsText, type NumberLimit } from '@luwte/platform/kernel';
import { type Route, ROUTES } from '@luwte/visitors/domain';
import { readNumber } from '../shared/read-number';

/** The minutes of one way of using, as they are typed. */
export interface TimesDraft {
  readonly route: Route;
  readonly plannedMinutes: string;
  readonly checkMinutes: string;
  readonly afterCareMinutes: string;
}

export interface PlaceDraft {
  /** Stays the same while the list changes; the place's id when it has one. */
  readonly key: string;
  readonly id?: string;
  readonly label: string;
  readonly usable: boolean;
}

/** A room as the form holds it. */
export interface RoomDraft {
  readonly name: string;
  readonly kind: RoomKind;
  readonly alcohol: SidePolicy;
  readonly cannabis: SidePolicy;
  readonly times: readonly TimesDraft[];
  readonly places: readonly PlaceDraft[];
}

export const MINUTES = {
  plannedMinutes: PLANNED_MINUTES,
  checkMinutes: CHECK_MINUTES,
  afterCareMinutes: AFTER_CARE_MINUTES,
} as const satisfies Record<string, NumberLimit>;
export type MinutesName = keyof typeof MINUTES;
export const MINUTES_NAMES = Object.keys(MINUTES) as readonly MinutesName[];

/** A room that does not exist yet. */
export const NEW_ROOM: RoomDraft = {
  name: '',
  kind: 'use-smoke',
  alcohol: 'not-allowed',
  cannabis: 'not-allowed',
  times: [{ route: 'smoke', plannedMinutes: '30', checkMinutes: '10', afterCareMinutes: '20' }],
  places: [{ key: 'first', label: '1', usable: true }],
};

/** The form for a room. */
export function draftOf(room: EditRoom | Room): RoomDraft {
  return {
    name: room.name,
    kind: room.kind,
    alcohol: room.alcohol,
    cannabis: room.cannabis,
    times: room.times.map(({ route, plannedMinutes, checkMinutes, afterCareMinutes }) => ({
      route,
      plannedMinutes: String(plannedMinutes),
      checkMinutes: String(checkMinutes),
      afterCareMinutes: String(afterCareMinutes),
    })),
    places: room.places.map(({ id, label, usable }, index) => ({
      key: id ?? `new-${index}`,
      ...(id === undefined ? {} : { id }),
      label,
      usable,
    })),
  };
}

/** The request for a form without errors; minutes that are no numbers become 0, and are refused by both sides. */
export function roomOf(draft: RoomDraft): EditRoom {
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    alcohol: draft.alcohol,
    cannabis: draft.cannabis,
    times: draft.times.map(timesOf),
    places: draft.places.map(({ id, label, usable }) => ({
      ...(id === undefined ? {} : { id }),
      label: label.trim(),
      usable,
    })),
  };
}

function timesOf(draft: TimesDraft): RouteTimes {
  const minutes = (name: MinutesName): number => {
    const value = readNumber(draft[name], MINUTES[name]);
    return typeof value === 'number' ? value : 0;
  };
  return {
    route: draft.route,
    plannedMinutes: minutes('plannedMinutes'),
    checkMinutes: minutes('checkMinutes'),
    afterCareMinutes: minutes('afterCareMinutes'),
  };
}

/** What is wrong with the form, by the pointers that the API uses too. */
export function roomErrors(draft: RoomDraft): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!keepsText(draft.name, ROOM_NAME)) errors.push({ pointer: '/name', code: 'required' });
  draft.times.forEach((times, at) => {
    for (const name of MINUTES_NAMES) {
      const { min, max } = MINUTES[name];
      if (typeof readNumber(times[name], { min, max }) !== 'number') {
        errors.push({ pointer: `/times/${at}/${name}`, code: 'out-of-range', params: { min, max } });
      }
    }
  });
  draft.places.forEach(({ label }, at) => {
    if (!keepsText(label, PLACE_LABEL)) errors.push({ pointer: `/places/${at}/label`, code: 'required' });
  });
  return [...errors, ...checkRoom(roomOf(draft))];
}

/** A place more, with the next number that no place has as its label. */
export function addPlace(draft: RoomDraft, key: string): RoomDraft {
  const taken = new Set(draft.places.map(({ label }) => label.trim()));
  let next = draft.places.length + 1;
  while (taken.has(String(next))) next += 1;
  return { ...draft, places: [...draft.places, { key, label: String(next), usable: true }] };
}

/** The ways of using that the room lays down no minutes for yet. */
export function missingRoutes(draft: Pick<RoomDraft, 'times'>): readonly Route[] {
  return ROUTES.filter((route) => !draft.times.some((times) => times.route === route));
}

/** The form with minutes for one way of using more: those of the last one, as a start. */
export function addRoute(draft: RoomDraft, route: Route): RoomDraft {
  const { plannedMinutes, checkMinutes, afterCareMinutes } = draft.times.at(-1) ?? {
    plannedMinutes: '30',
    checkMinutes: '10',
    afterCareMinutes: '20',
  };
  const added = { route, plannedMinutes, checkMinutes, afterCareMinutes };
  return { ...draft, times: [...draft.times, added] };
}
