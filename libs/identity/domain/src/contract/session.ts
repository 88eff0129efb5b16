import type { Id, TextLimit } from '@luwte/platform/kernel';
import type { DeviceHere } from './devices';
import type { Preferences } from './preferences';
import type { Role } from './roles';

/** What somebody signs in with. `otp` counts only for accounts that have a second factor: a code of the app, or a recovery code. */
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
  /** Every house in which the account may work, this one included, by name. */
  readonly facilities: readonly HouseName[];
  /** The house asks a second factor of one of the roles, and there is none yet: until then nothing else may be done. */
  readonly factorFirst: boolean;
}

/** A house by its name. */
export interface HouseName {
  readonly id: Id;
  readonly name: string;
}

/** To work in another house from now on. */
export interface SwitchHouse {
  readonly facilityId: Id;
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

/** A one-time code of an authenticator app (RFC 6238). */
export const APP_CODE = { min: 6, max: 6, pattern: /^\d{6}$/ } as const satisfies TextLimit;

/** What goes with a password: a code of the app, or a recovery code of three times four digits. */
export const OTP = {
  min: 6,
  max: 14,
  pattern: /^(\d{6}|\d{4}[ -]?\d{4}[ -]?\d{4})$/,
} as const satisfies TextLimit;

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
