import { addMinutes, type Instant, toMillis } from '@luwte/platform/kernel';
import { EMERGENCY_MINUTES } from './contract/emergency-access';

/** The moments that decide whether a record is open. */
export interface EmergencyTimes {
  readonly openedAt: Instant;
  /** When it was closed by hand, if it was. */
  readonly closedAt: Instant | null;
}

/** When the record closes: by hand, and in any case 30 minutes after it was opened. */
export function emergencyEnd({ openedAt, closedAt }: EmergencyTimes): Instant {
  const latest = addMinutes(openedAt, EMERGENCY_MINUTES);
  return closedAt !== null && toMillis(closedAt) < toMillis(latest) ? closedAt : latest;
}

/** Whether the record is open at `now`; at the very moment it closes it is not. */
export function isOpenInEmergency(times: EmergencyTimes, now: Instant): boolean {
  return toMillis(times.openedAt) <= toMillis(now) && toMillis(now) < toMillis(emergencyEnd(times));
}
