import { addMinutes, type Instant, toMillis } from '@luwte/platform/kernel';
import { SESSION_HOURS } from './contract/session';

/** The moments that decide whether a session still counts. */
export interface SessionTimes {
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
}

/** When the session ends if nobody uses it again: 12 hours after its last use, at most 24 hours after it began. */
export function sessionEnd({ createdAt, lastSeenAt }: SessionTimes): Instant {
  const idle = addMinutes(lastSeenAt, SESSION_HOURS.idle * 60);
  const absolute = addMinutes(createdAt, SESSION_HOURS.absolute * 60);
  return toMillis(idle) < toMillis(absolute) ? idle : absolute;
}

/** Whether the session still counts at `now`. */
export function isAlive(times: SessionTimes, now: Instant): boolean {
  return toMillis(now) < toMillis(sessionEnd(times));
}
