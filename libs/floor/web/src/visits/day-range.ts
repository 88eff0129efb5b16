import { addDays, type Day, type Instant, instantAt, wallClock } from '@luwte/platform/kernel';

/** A span of days, both inclusive; null where it is open. */
export interface DayRange {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Spans that workers ask for most. */
export const QUICK_RANGES = ['today', 'yesterday', 'week'] as const;
export type QuickRange = (typeof QUICK_RANGES)[number];

/** The days of a quick range in the zone of the house; a week is today and the six days before it. */
export function quickRange(range: QuickRange, now: Instant, zone: string): DayRange {
  const { day } = wallClock(now, zone);
  if (range === 'today') return { from: day, to: day };
  if (range === 'yesterday') return { from: addDays(day, -1), to: addDays(day, -1) };
  return { from: addDays(day, -6), to: day };
}

/** The first instant of a day, as the list's `from` filter takes it. */
export function startOf(day: Day, zone: string): Instant {
  return instantAt(day, '00:00', zone);
}

/** The first instant after a day, as the list's `to` filter takes it. */
export function endOf(day: Day, zone: string): Instant {
  return instantAt(addDays(day, 1), '00:00', zone);
}

/** The days that the list's filters stand for. */
export function rangeOf(
  { from, to }: { readonly from?: Instant; readonly to?: Instant },
  zone: string,
): DayRange {
  return {
    from: from ? wallClock(from, zone).day : null,
    to: to ? addDays(wallClock(to, zone).day, -1) : null,
  };
}
