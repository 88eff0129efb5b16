import type { Id, Instant, TextLimit } from '@luwte/platform/kernel';

/** A PIN as it is typed: 4 to 8 digits. Which of them are too easy tells `pinFault`. */
export const PIN = { min: 4, max: 8, pattern: /^\d{4,8}$/ } as const satisfies TextLimit;

/** A PIN somebody chooses. The password proves who sits there: an unattended screen must not give away a way in. */
export interface ChoosePin {
  readonly password: string;
  readonly pin: string;
}

/** Whether the account has a PIN, and since when; never the PIN. */
export interface PinState {
  readonly set: boolean;
  readonly since: Instant | null;
}

/** An account whose PIN does not work for a while: too many wrong ones were typed. */
export interface PinLock {
  readonly accountId: Id;
  readonly name: string;
  readonly failures: number;
  readonly lockedUntil: Instant;
}
