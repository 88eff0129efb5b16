import { Invalid, type Setting } from '@luwte/platform/kernel';
import { type Role, ROLES } from './contract/roles';
import type { SecondFactorPolicy } from './contract/second-factor';

/** Seconds that a code of an authenticator app lasts (RFC 6238). */
export const STEP_SECONDS = 30;

/** How many steps a clock may be off, either way. */
export const STEP_TOLERANCE = 1;

/** Of which roles a house asks a second factor: those that decide who gets in, until it decides otherwise. */
export const SECOND_FACTOR_SETTING: Setting<SecondFactorPolicy> = {
  key: 'identity.second-factor',
  defaults: { roles: ['admin', 'privacy-officer'] },
  check({ roles }) {
    const known = roles.every((role) => ROLES.includes(role));
    if (!known || new Set(roles).size !== roles.length)
      throw new Invalid([{ pointer: '/roles', code: 'choice' }]);
  },
};

/** Whether a second factor is asked of somebody with these roles. */
export function asksFactor(roles: readonly string[], policy: SecondFactorPolicy): boolean {
  return policy.roles.some((role: Role) => roles.includes(role));
}

/** The time step of a moment, in milliseconds since the epoch. */
export function stepAt(millis: number): number {
  return Math.floor(millis / 1000 / STEP_SECONDS);
}

/** A recovery code without what people write between its digits; null when it is a code of the app. */
export function plainRecoveryCode(typed: string): string | null {
  const digits = typed.replace(/\D/g, '');
  return digits.length === RECOVERY_DIGITS ? digits : null;
}

/** A recovery code in three groups of four, as it is shown and printed. */
export function formatRecoveryCode(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** 12 digits are 40 bits: with ten tries per quarter of an hour nobody guesses one. */
export const RECOVERY_DIGITS = 12;
