import { fromMillis, type Instant, toMillis } from '@luwte/platform/kernel';

/** This many wrong PINs in a row lock. */
export const PIN_TRIES = { account: 5, device: 15 } as const;

/** What was counted: PINs typed for one account, or on one device. */
export type PinCount = keyof typeof PIN_TRIES;

const FIRST_LOCK_SECONDS = 60;
const LONGEST_LOCK_SECONDS = 3600;

/**
 * Seconds for which the `failures`-th wrong PIN in a row locks: none before the tries are used up, then a minute, doubled with each
 * further one up to an hour. A device takes more, because a whole shift shares it (OWASP ASVS 5, 6.3.1).
 */
export function pinLockSeconds(failures: number, of: PinCount): number {
  const beyond = failures - PIN_TRIES[of];
  return beyond < 0 ? 0 : Math.min(FIRST_LOCK_SECONDS * 2 ** Math.min(beyond, 10), LONGEST_LOCK_SECONDS);
}

/** Until when an account or device is locked after its `failures`-th wrong PIN at `now`; null when it is not. */
export function pinLockedUntil(failures: number, of: PinCount, now: Instant): Instant | null {
  const seconds = pinLockSeconds(failures, of);
  return seconds === 0 ? null : fromMillis(toMillis(now) + seconds * 1000);
}
