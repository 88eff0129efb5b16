import type { Id, TextLimit } from '@luwte/platform/kernel';
import type { DeviceHere } from './devices';
import type { Preferences } from './preferences';
import type { Role } from './roles';

/** What somebody signs in with. `otp` counts only for accounts that have a second factor. */
export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly otp?: string;
}

/** Who is signed in, in which house, and what they may do there. */
export interface SessionView {
  readonly account: { readonly id: Id; readonly name: string; readonly roles: readonly Role[] };
  readonly facility: { readonly id: Id; readonly name: string; readonly timeZone: string };
  readonly permissions: readonly string[];
  readonly preferences: Preferences;
  /** The enrolled device that this session is used on; null on any other browser. */
  readonly device: DeviceHere | null;
}

/** The accounts of a demonstration, as its sign-in page shows them; empty in production. */
export interface DemoSignIns {
  readonly accounts: readonly { readonly email: string; readonly name: string; readonly role: Role }[];
  readonly password: string | null;
}

/** Somebody who works in the same house. */
export interface Colleague {
  readonly id: Id;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** An e-mail address as it is typed; compared in lower case. */
export const EMAIL = {
  min: 3,
  max: 254,
  pattern: /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u,
} as const satisfies TextLimit;

/** A password as it is typed. The upper bound keeps hashing a long text from becoming a way to tire the server. */
export const PASSWORD = { min: 1, max: 200 } as const satisfies TextLimit;

/** A password somebody chooses (OWASP ASVS 5, 6.2.1 and 6.2.9: length is what counts). */
export const NEW_PASSWORD = { min: 12, max: 200 } as const satisfies TextLimit;

/** A one-time code of an authenticator app. */
export const OTP = { min: 6, max: 6, pattern: /^\d{6}$/ } as const satisfies TextLimit;

/** The name that colleagues see. */
export const ACCOUNT_NAME = { min: 1, max: 80, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

/** Hours after which a session ends: without use, and in any case (OWASP ASVS 5, 7.3). */
export const SESSION_HOURS = { idle: 12, absolute: 24 } as const;

/**
 * Failed sign-ins allowed within the window, in seconds. Per account so that a password cannot be guessed; per
 * address, more, because a whole house shares one.
 */
export const SIGN_IN_THROTTLE = {
  account: { failures: 10, seconds: 15 * 60 },
  address: { failures: 60, seconds: 15 * 60 },
} as const;

/** Paths of identity below `/api/v1`. */
export const IDENTITY_ROUTES = {
  session: 'session',
  preferences: 'session/preferences',
  demo: 'session/demo',
  colleagues: 'colleagues',
  devices: 'devices',
  device: 'devices/:id',
  deviceWithdrawal: 'devices/:id/withdrawal',
  deviceSettings: 'devices/settings',
  deviceHere: 'devices/here',
  deviceSwitch: 'devices/here/switch',
  pin: 'session/pin',
  pinLocks: 'pin-locks',
  pinLockLifting: 'pin-locks/:accountId/lifting',
  savedViews: 'saved-views',
  savedView: 'saved-views/:id',
} as const;
