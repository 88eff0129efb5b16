import type { OpeningHours, RoomKind, RouteTimes, SidePolicy } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import type { Chance } from './chance';
import type { DemoRoom } from './demo-visits';
import type { Row } from './insert-rows';

/** The house of the demonstration: as in the report's example, 25 visitors a day, ten to six, seven days. */
export const DEMO_HOUSE = {
  id: '0199d000-0000-7000-8000-00000000d300',
  name: 'Gebruiksruimte De Luwte (demo)',
  timeZone: 'Europe/Amsterdam',
} as const;

interface DemoRoomPlan {
  readonly name: string;
  readonly kind: RoomKind;
  readonly side: SidePolicy;
  readonly letter: string;
  readonly places: number;
  readonly times: readonly RouteTimes[];
}

const times = (
  routes: readonly RouteTimes['route'][],
  plannedMinutes: number,
  afterCareMinutes: number,
): RouteTimes[] => routes.map((route) => ({ route, plannedMinutes, checkMinutes: 10, afterCareMinutes }));

const ROOMS: readonly DemoRoomPlan[] = [
  {
    name: 'Rookruimte',
    kind: 'use-smoke',
    side: 'not-allowed',
    letter: 'S',
    places: 6,
    times: times(['smoke', 'chase', 'snort'], 30, 20),
  },
  {
    name: 'Injectieruimte',
    kind: 'use-inject',
    side: 'not-allowed',
    letter: 'I',
    places: 4,
    times: times(['inject-iv', 'inject-im'], 40, 30),
  },
  { name: 'Rustruimte', kind: 'chill-out', side: 'not-allowed', letter: 'R', places: 5, times: [] },
  { name: 'Huiskamer', kind: 'living-room', side: 'not-allowed', letter: 'H', places: 8, times: [] },
  { name: 'Binnentuin', kind: 'yard', side: 'moderate', letter: 'T', places: 4, times: [] },
];

/** The weekly opening hours of the demonstration. */
export const DEMO_HOURS: Pick<OpeningHours, 'blocks' | 'exceptions'> = {
  blocks: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '10:00', until: '18:00' })),
  exceptions: [
    { day: '2026-12-25', blocks: [], note: 'Eerste kerstdag' },
    { day: '2026-12-26', blocks: [{ from: '12:00', until: '18:00' }], note: 'Tweede kerstdag' },
    {
      day: '2026-12-31',
      blocks: [
        { from: '10:00', until: '16:00' },
        { from: '20:00', until: '23:00' },
      ],
      note: 'Oudjaar: extra avondblok',
    },
  ],
};

/** Rooms with their places, as rows, and where to find them. */
export interface DemoFloor {
  readonly rooms: readonly Row[];
  readonly times: readonly Row[];
  readonly places: readonly Row[];
  /** Room and places in which the history takes place. */
  readonly use: Readonly<Record<DemoRoom, { readonly roomId: Id; readonly placeIds: readonly Id[] }>>;
}

/** Lays out the rooms. `millis` dates the ids. */
export function demoFloor(millis: number, chance: Chance): DemoFloor {
  const laidOut = ROOMS.map((plan) => ({
    ...plan,
    roomId: chance.id(millis),
    placeIds: Array.from({ length: plan.places }, () => chance.id(millis)),
  }));
  const [smoke, inject] = laidOut as [(typeof laidOut)[number], (typeof laidOut)[number]];
  return {
    rooms: laidOut.map(({ roomId, name, kind, side }, position) => ({
      id: roomId,
      name,
      kind,
      alcohol: side,
      cannabis: side,
      position,
    })),
    times: laidOut.flatMap(({ roomId, times: all }) =>
      all.map(({ route, plannedMinutes, checkMinutes, afterCareMinutes }) => ({
        room_id: roomId,
        route,
        planned_minutes: plannedMinutes,
        check_minutes: checkMinutes,
        after_care_minutes: afterCareMinutes,
      })),
    ),
    places: laidOut.flatMap(({ roomId, placeIds, letter }) =>
      placeIds.map((id, position) => ({
        id,
        room_id: roomId,
        label: `${letter}${position + 1}`,
        position,
        usable: true,
      })),
    ),
    use: { smoke, inject },
  };
}
