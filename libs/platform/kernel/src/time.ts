import { tzOffset } from '@date-fns/tz/tzOffset';

/** A UTC instant as an ISO 8601 string, e.g. `2026-11-23T09:15:00.000Z`. Compare with {@link toMillis}, never as text. */
export type Instant = string;

/** A calendar day of the house, `YYYY-MM-DD`. */
export type Day = string;

/** A wall-clock time of the house, `HH:MM`, 24 hours. */
export type WallTime = string;

/** Where "now" comes from. Only edges (handlers, pages) hold a clock; domain functions take `now` as an argument. */
export interface Clock {
  now(): Instant;
}

/** Milliseconds since the epoch of an instant. */
export function toMillis(instant: Instant): number {
  return Date.parse(instant);
}

/** The instant `millis` after the epoch. */
export function fromMillis(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** The instant `minutes` later (earlier when negative). */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return fromMillis(toMillis(instant) + minutes * 60_000);
}

/** Minutes from `from` to `to`, with fractions, negative when `to` lies earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return (toMillis(to) - toMillis(from)) / 60_000;
}

/** Whole seconds from `from` to `to`, rounded down. */
export function secondsBetween(from: Instant, to: Instant): number {
  return Math.floor((toMillis(to) - toMillis(from)) / 1000);
}

/** The day and wall-clock time of `instant` in the IANA time zone `zone`; `weekday` is 1 (Monday) to 7. */
export function wallClock(instant: Instant, zone: string): { day: Day; time: WallTime; weekday: number } {
  const millis = toMillis(instant);
  const shown = new Date(millis + offsetMillis(zone, millis));
  const text = shown.toISOString();
  return { day: text.slice(0, 10), time: text.slice(11, 16), weekday: shown.getUTCDay() || 7 };
}

/**
 * The instant at which the wall clock in `zone` shows `time` on `day`. A time skipped by daylight saving moves
 * forward, a repeated one is the first (RFC 5545 "compatible").
 */
export function instantAt(day: Day, time: WallTime, zone: string): Instant {
  const shown = Date.parse(`${day}T${time}:00Z`);
  const before = offsetMillis(zone, shown - DAY_MILLIS);
  const after = offsetMillis(zone, shown + DAY_MILLIS);
  const asBefore = shown - before;
  if (offsetMillis(zone, asBefore) === before) return fromMillis(asBefore);
  const asAfter = shown - after;
  return fromMillis(offsetMillis(zone, asAfter) === after ? asAfter : asBefore);
}

/** The day `days` after `day` in the calendar (not 24-hour steps). */
export function addDays(day: Day, days: number): Day {
  return fromMillis(Date.parse(`${day}T00:00:00Z`) + days * DAY_MILLIS).slice(0, 10);
}

const DAY_MILLIS = 86_400_000;

function offsetMillis(zone: string, millis: number): number {
  return tzOffset(zone, new Date(millis)) * 60_000;
}
