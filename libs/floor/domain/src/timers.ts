import { addMinutes, type Instant, minutesBetween } from '@luwte/platform/kernel';
import type { BoardVisit } from './contract/board';

/** Where a timer stands: `soon` in its last fifth, `over` from its end on. */
export type TimerPhase = 'ok' | 'soon' | 'over';

export interface Timer {
  readonly since: Instant;
  readonly dueAt: Instant;
  /** Minutes since it began, rounded down. */
  readonly elapsed: number;
  /** Minutes left, rounded up; negative when over. */
  readonly left: number;
  /** 0 to 1. */
  readonly share: number;
  readonly phase: TimerPhase;
}

const SOON_SHARE = 0.8;
/** Who is drowsy or asks for extra watching is looked at twice as often. */
const CLOSE_WATCH = 0.5;

/** A timer that began at `since` and runs `minutes`. */
export function timer(since: Instant, minutes: number, now: Instant): Timer {
  const elapsed = minutesBetween(since, now);
  const share = minutes <= 0 ? 1 : Math.min(1, Math.max(0, elapsed / minutes));
  return {
    since,
    dueAt: addMinutes(since, minutes),
    elapsed: Math.floor(elapsed),
    left: Math.ceil(minutes - elapsed),
    share,
    phase: elapsed >= minutes ? 'over' : share >= SOON_SHARE ? 'soon' : 'ok',
  };
}

/** How long somebody has been on the place, against the planned minutes; null when not seated. */
export function seatTimer(
  visit: Pick<BoardVisit, 'state' | 'seatedAt' | 'times'>,
  now: Instant,
): Timer | null {
  return visit.state === 'seated' && visit.seatedAt
    ? timer(visit.seatedAt, visit.times.plannedMinutes, now)
    : null;
}

/** How long after-care has lasted; null outside it. */
export function afterCareTimer(
  visit: Pick<BoardVisit, 'state' | 'afterCareSince' | 'times'>,
  now: Instant,
): Timer | null {
  return visit.state === 'after-care' && visit.afterCareSince
    ? timer(visit.afterCareSince, visit.times.afterCareMinutes, now)
    : null;
}

/** Minutes between two looks at this visitor. */
export function checkInterval(visit: Pick<BoardVisit, 'watch' | 'lastObservation' | 'times'>): number {
  const close = visit.watch || (visit.lastObservation !== null && visit.lastObservation.state !== 'alert');
  return visit.times.checkMinutes * (close ? CLOSE_WATCH : 1);
}

/** When somebody must look again; null for those who wait. Begins anew when the visitor sits down or moves to after-care. */
export function checkTimer(
  visit: Pick<BoardVisit, 'state' | 'seatedAt' | 'afterCareSince' | 'watch' | 'lastObservation' | 'times'>,
  now: Instant,
): Timer | null {
  const phaseBegan =
    visit.state === 'seated' ? visit.seatedAt : visit.state === 'after-care' ? visit.afterCareSince : null;
  if (!phaseBegan) return null;
  const seen = visit.lastObservation?.at;
  const since = seen && minutesBetween(phaseBegan, seen) > 0 ? seen : phaseBegan;
  return timer(since, checkInterval(visit), now);
}
