import type { Instant } from '@luwte/platform/kernel';
import type { Role } from './roles';

/** How many recovery codes somebody gets; each works once. */
export const RECOVERY_CODES = 10;

/** How the own second factor stands. */
export interface SecondFactorView {
  /** Null when there is none. */
  readonly since: Instant | null;
  readonly codesLeft: number;
  /** The house asks it of one of the roles. */
  readonly asked: boolean;
}

/** The own password, typed again before something grave. */
export interface OwnPassword {
  readonly password: string;
}

/** A new secret, to be put in an authenticator app: as text (base32) and as `otpauth:` address for a QR code. */
export interface NewSecondFactor {
  readonly secret: string;
  readonly uri: string;
}

/** Proof that the app holds the secret. */
export interface ConfirmSecondFactor {
  readonly appCode: string;
}

/** Password and code together, before the factor or its recovery codes change. */
export interface ProveBoth {
  readonly password: string;
  readonly otp: string;
}

/** New recovery codes, shown this once; those before them no longer work. */
export interface NewRecoveryCodes {
  readonly codes: readonly string[];
}

export interface ChangePassword {
  readonly current: string;
  readonly chosen: string;
}

/** Of which roles the house asks a second factor. */
export interface SecondFactorPolicy {
  readonly roles: readonly Role[];
}

/** The policy with its version (0 is the default) and whether this installation holds people to it. */
export interface SecondFactorPolicyView extends SecondFactorPolicy {
  readonly version: number;
  readonly enforced: boolean;
}
