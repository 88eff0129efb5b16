import {
  addDays,
  type Day,
  type FieldError,
  type Instant,
  instantAt,
  toMillis,
  wallClock,
  type WallTime,
} from '@luwte/platform/kernel';
import type { HouseDayState, HouseNow } from './contract/board';
import type { EditOpeningHours, OpeningHours } from './contract/rooms';

/** What can be done with the day of the house. */
export const HOUSE_DAY_ACTIONS = ['begin', 'open', 'pause', 'close'] as const;
export type HouseDayAction = (typeof HOUSE_DAY_ACTIONS)[number];

/**
 * From which state an action leads where. A closed day can be opened again: closing too early is put right, and a second
 * block of the day begins with a checklist of its own.
 */
export const HOUSE_DAY_TRANSITIONS: Readonly<
  Record<HouseDayState, Readonly<Partial<Record<HouseDayAction, HouseDayState>>>>
> = {
  planned: { begin: 'opening', open: 'open' },
  opening: { open: 'open' },
  open: { pause: 'paused', close: 'closed' },
  paused: { open: 'open', close: 'closed' },
  closed: { begin: 'opening', open: 'open' },
};

/** Whether the day's state lets people in. */
export function admits(state: HouseDayState): 'open' | 'paused' | 'closed' {
  return state === 'open' || state === 'paused' ? state : 'closed';
}

/**
 * Whether the house receives people at `now`: by its day, and within its opening hours where it has them. A house that
 * is still open after its hours advises against letting somebody in anew.
 */
export function receivesAt(
  { state, hasHours, opensAt, closesAt }: Pick<HouseNow, 'state' | 'hasHours' | 'opensAt' | 'closesAt'>,
  now: Instant,
): 'open' | 'paused' | 'closed' {
  const byDay = admits(state);
  if (byDay === 'closed' || !hasHours) return byDay;
  const within =
    opensAt !== null &&
    closesAt !== null &&
    toMillis(opensAt) <= toMillis(now) &&
    toMillis(now) < toMillis(closesAt);
  return within ? byDay : 'closed';
}

/** A block of opening hours as two instants. */
export interface OpenBlock {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** The blocks of a day in the house's time zone; an exception takes the place of the weekday's blocks. */
export function blocksOf(
  hours: Pick<OpeningHours, 'blocks' | 'exceptions'>,
  day: Day,
  zone: string,
): readonly OpenBlock[] {
  const exception = hours.exceptions.find((one) => one.day === day);
  const weekday = wallClock(instantAt(day, '12:00', zone), zone).weekday;
  const blocks = exception ? exception.blocks : hours.blocks.filter((block) => block.weekday === weekday);
  return blocks
    .map(({ from, until }) => ({
      opensAt: instantOf(day, from, zone),
      closesAt: instantOf(day, until, zone),
    }))
    .sort((a, b) => toMillis(a.opensAt) - toMillis(b.opensAt));
}

/** Of the blocks of one day, the one that runs at `now`, or the next one; null when there is none any more. */
export function blockAt(blocks: readonly OpenBlock[], now: Instant): OpenBlock | null {
  return blocks.find(({ closesAt }) => toMillis(closesAt) > toMillis(now)) ?? null;
}

/** The block that runs at `now`, or the next one of the same day; null when there is none any more. */
export function currentBlock(
  hours: Pick<OpeningHours, 'blocks' | 'exceptions'>,
  now: Instant,
  zone: string,
): OpenBlock | null {
  return blockAt(blocksOf(hours, wallClock(now, zone).day, zone), now);
}

function instantOf(day: Day, time: WallTime, zone: string): Instant {
  return time === '24:00' ? instantAt(addDays(day, 1), '00:00', zone) : instantAt(day, time, zone);
}

/** What is wrong with opening hours: a block that ends before it begins, blocks that overlap, a day named twice. */
export function checkOpeningHours({ blocks, exceptions }: EditOpeningHours): readonly FieldError[] {
  const weekly = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    overlaps(
      blocks.map((block, index) => ({ ...block, index })).filter((block) => block.weekday === weekday),
    ).map((index) => `/blocks/${index}`),
  );
  const special = exceptions.flatMap((exception, at) =>
    overlaps(exception.blocks.map((block, index) => ({ ...block, index }))).map(
      (index) => `/exceptions/${at}/blocks/${index}`,
    ),
  );
  const twice = exceptions.flatMap(({ day }, at) =>
    exceptions.findIndex((one) => one.day === day) < at ? [at] : [],
  );
  return [
    ...[...weekly, ...special].map((pointer) => ({ pointer, code: 'opening-overlap' })),
    ...twice.map((at) => ({ pointer: `/exceptions/${at}/day`, code: 'duplicate-day' })),
  ];
}

/** Indexes of the blocks that are no block, or begin before an earlier one ended. */
function overlaps(
  blocks: readonly { readonly from: WallTime; readonly until: WallTime; readonly index: number }[],
): readonly number[] {
  const sorted = [...blocks].sort((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.flatMap(({ from, until, index }, at) => {
    const before = sorted[at - 1];
    return from >= until || (before !== undefined && before.until > from) ? [index] : [];
  });
}
