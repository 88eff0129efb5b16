import type { Role } from '@luwte/identity/domain';
import {
  addDays,
  type Day,
  fromMillis,
  type Instant,
  instantAt,
  type NumberLimit,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { SANCTION_DAYS, type SanctionStep } from './contract';

interface StepFacts {
  /** Whether it keeps somebody out; a talk and a warning do not. */
  readonly excludes: boolean;
  /** How many whole days it counts; null for a step that counts none. */
  readonly days: NumberLimit | null;
  /** Who may decide it. */
  readonly deciders: readonly Role[];
}

const EVERYBODY = ['front-desk', 'floor-worker', 'nurse', 'shift-lead', 'coordinator'] as const;

/** Each step once: more than 7 days asks a shift lead, more than 30 a coordinator. */
export const STEP_FACTS: Readonly<Record<SanctionStep, StepFacts>> = {
  talk: { excludes: false, days: null, deciders: EVERYBODY },
  warning: { excludes: false, days: null, deciders: EVERYBODY },
  'rest-of-day': { excludes: true, days: null, deciders: EVERYBODY },
  'days-1-7': { excludes: true, days: { min: 1, max: 7 }, deciders: EVERYBODY },
  'days-8-30': { excludes: true, days: { min: 8, max: 30 }, deciders: ['shift-lead', 'coordinator'] },
  longer: { excludes: true, days: { min: 31, max: SANCTION_DAYS.max }, deciders: ['coordinator'] },
};

/** Whether somebody who holds `roles` may decide `step`. */
export function mayDecide(step: SanctionStep, roles: readonly string[]): boolean {
  return STEP_FACTS[step].deciders.some((role) => roles.includes(role));
}

/** The last calendar day on which a step that begins on `first` holds; null for one that keeps nobody out. */
export function lastDayOf(step: SanctionStep, days: number | null, first: Day): Day | null {
  return STEP_FACTS[step].excludes ? addDays(first, days ?? 0) : null;
}

/**
 * When a step ends: at midnight on the clock of the house, after its last day. The rest of a day ends that night. Days
 * are whole calendar days after the day on which it began, however many hours the clock gives them.
 * @returns the first instant at which it no longer holds; null for a step that keeps nobody out
 */
export function endOfStep(
  step: SanctionStep,
  days: number | null,
  startsAt: Instant,
  zone: string,
): Instant | null {
  const last = lastDayOf(step, days, wallClock(startsAt, zone).day);
  return last === null ? null : endOfDay(last, zone);
}

/** Midnight at the end of `day` on the clock of the house. */
export function endOfDay(day: Day, zone: string): Instant {
  return instantAt(addDays(day, 1), '00:00', zone);
}

/** The last calendar day on which something holds that ends at `end`, as people say it: until and including. */
export function lastDayBefore(end: Instant, zone: string): Day {
  return wallClock(fromMillis(toMillis(end) - 1), zone).day;
}
