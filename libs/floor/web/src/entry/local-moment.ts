import { type Instant, instantAt, wallClock } from '@luwte/platform/kernel';

/** An instant as an `<input type="datetime-local">` of the house's wall clock wants it; empty for null. */
export function toLocalMoment(instant: Instant | null, zone: string): string {
  if (instant === null) return '';
  const { day, time } = wallClock(instant, zone);
  return `${day}T${time}`;
}

/** The instant that a `datetime-local` field tells on the house's wall clock; null when it is empty or no time. */
export function fromLocalMoment(text: string, zone: string): Instant | null {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  return day === undefined || time === undefined ? null : instantAt(day, time, zone);
}
