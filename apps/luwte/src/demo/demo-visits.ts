import {
  addDays,
  addMinutes,
  type Day,
  type Instant,
  instantAt,
  minutesBetween,
  toMillis,
} from '@luwte/platform/kernel';
import type { Chance } from './chance';

export type DemoRoom = 'smoke' | 'inject';

/** One use of the demo history. */
export interface DemoUse {
  readonly at: Instant;
  readonly substance: string;
  readonly route: string;
}

/** One visit of the demo history; `visitor` is an index in the list of demo visitors, null for an anonymous guest. */
export interface DemoVisit {
  readonly visitor: number | null;
  readonly arrivedAt: Instant;
  readonly seatedAt: Instant;
  readonly room: DemoRoom;
  /** Index of the place within the room. */
  readonly place: number;
  readonly doneAt: Instant;
  /** When after-care ended; null when the guest declined it. */
  readonly afterCareUntil: Instant | null;
  readonly leftAt: Instant;
  readonly uses: readonly DemoUse[];
  readonly ticks: readonly { readonly at: Instant; readonly state: 'alert' | 'drowsy-rousable' }[];
  readonly otherwiseWhere: string;
}

/** What the simulation needs to know of a demo visitor. */
export interface DemoHabit {
  /** How often the visitor comes, against the others. */
  readonly weight: number;
  readonly room: DemoRoom;
  readonly substances: readonly string[];
  readonly routes: readonly string[];
}

const PLACES: Readonly<Record<DemoRoom, number>> = { smoke: 6, inject: 4 };
const OPEN = '10:00';
const CLOSE_MINUTES = 8 * 60;
const CHECK_MINUTES = 10;
/** Arrivals per hour of the opening day, of about 25 in all: a wave before noon and one after work (report, chapter 5). */
const ARRIVALS_BY_HOUR = [4, 4, 3, 2, 3, 4, 4, 1] as const;
const OTHERWISE = [
  ['street', 5],
  ['park', 3],
  ['stairwell', 2],
  ['home', 2],
  ['shelter', 1],
] as const;

/** Simulates the visits of `days` days before `today`, day by day, without two guests on one place. */
export function demoVisits(
  habits: readonly DemoHabit[],
  today: Day,
  days: number,
  zone: string,
  chance: Chance,
): DemoVisit[] {
  return Array.from({ length: days }, (_, index) => addDays(today, index - days)).flatMap((day) =>
    visitsOfDay(habits, day, zone, chance),
  );
}

function visitsOfDay(habits: readonly DemoHabit[], day: Day, zone: string, chance: Chance): DemoVisit[] {
  const open = instantAt(day, OPEN, zone);
  const lastSeat = addMinutes(open, CLOSE_MINUTES - 45);
  const free: Record<DemoRoom, Instant[]> = {
    smoke: Array<Instant>(PLACES.smoke).fill(open),
    inject: Array<Instant>(PLACES.inject).fill(open),
  };
  const inside = new Map<number, Instant>();
  return arrivals(open, chance).flatMap((arrivedAt) => {
    const visitor = chance.happens(0.04) ? null : pickVisitor(habits, inside, arrivedAt, chance);
    const habit = visitor === null ? undefined : habits[visitor];
    const room = habit?.room ?? 'smoke';
    const place = earliest(free[room]);
    const ready = addMinutes(arrivedAt, chance.whole(2, 7));
    const seatedAt = later(ready, free[room][place] ?? ready);
    if (toMillis(seatedAt) > toMillis(lastSeat)) return [];
    const visit = stay(visitor, arrivedAt, seatedAt, room, place, habit, chance);
    free[room][place] = addMinutes(visit.doneAt, 3);
    if (visitor !== null) inside.set(visitor, visit.leftAt);
    return [visit];
  });
}

function arrivals(open: Instant, chance: Chance): Instant[] {
  return ARRIVALS_BY_HOUR.flatMap((expected, hour) => {
    const count = Math.max(0, expected + chance.whole(-1, 1));
    return Array.from({ length: count }, () => addMinutes(open, hour * 60 + chance.whole(0, 59)));
  }).sort((a, b) => toMillis(a) - toMillis(b));
}

function pickVisitor(
  habits: readonly DemoHabit[],
  inside: ReadonlyMap<number, Instant>,
  at: Instant,
  chance: Chance,
): number | null {
  const outside = habits.flatMap((habit, index) => {
    const until = inside.get(index);
    const away = until === undefined || minutesBetween(until, at) > 60;
    return away ? [[index, until === undefined ? habit.weight : habit.weight / 4] as const] : [];
  });
  return outside.length === 0 ? null : chance.weighted(outside);
}

function stay(
  visitor: number | null,
  arrivedAt: Instant,
  seatedAt: Instant,
  room: DemoRoom,
  place: number,
  habit: DemoHabit | undefined,
  chance: Chance,
): DemoVisit {
  const minutes = room === 'smoke' ? chance.whole(15, 35) : chance.whole(20, 40);
  const doneAt = addMinutes(seatedAt, minutes);
  const afterCareUntil = chance.happens(0.85) ? addMinutes(doneAt, chance.whole(12, 30)) : null;
  const substances = habit?.substances ?? ['crack'];
  const routes = habit?.routes ?? ['smoke'];
  const useCount = chance.weighted([
    [1, 6],
    [2, 3],
    [3, 1],
  ] as const);
  return {
    visitor,
    arrivedAt,
    seatedAt,
    room,
    place,
    doneAt,
    afterCareUntil,
    leftAt: afterCareUntil ?? addMinutes(doneAt, 2),
    uses: Array.from({ length: useCount }, (_, index) => ({
      at: addMinutes(seatedAt, 3 + Math.floor((index * (minutes - 8)) / useCount)),
      substance: chance.pick(substances),
      route: chance.pick(routes),
    })),
    ticks: Array.from({ length: Math.floor(minutes / CHECK_MINUTES) }, (_, index) => ({
      at: addMinutes(seatedAt, (index + 1) * CHECK_MINUTES - chance.whole(0, 3)),
      state: chance.happens(0.06) ? ('drowsy-rousable' as const) : ('alert' as const),
    })),
    otherwiseWhere: chance.weighted(OTHERWISE),
  };
}

function earliest(times: readonly Instant[]): number {
  return times.reduce(
    (best, time, index) => (toMillis(time) < toMillis(times[best] ?? time) ? index : best),
    0,
  );
}

function later(a: Instant, b: Instant): Instant {
  return toMillis(a) >= toMillis(b) ? a : b;
}
