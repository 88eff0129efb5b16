import { Invalid, type Setting } from '@luwte/platform/kernel';
import { type DeviceRules, LOCK_MINUTES } from './contract/devices';

/** When shared devices lock by themselves: five minutes until the house decides otherwise. */
export const DEVICE_RULES: Setting<DeviceRules> = {
  key: 'identity.devices',
  defaults: { lockMinutes: 5 },
  check({ lockMinutes }) {
    const fits =
      Number.isInteger(lockMinutes) && lockMinutes >= LOCK_MINUTES.min && lockMinutes <= LOCK_MINUTES.max;
    if (!fits) throw new Invalid([{ pointer: '/lockMinutes', code: 'limit' }]);
  },
};

/** Seconds before the lock in which the screen says so, and a touch keeps it open. */
export const LOCK_WARNING_SECONDS = 30;

/** What an untouched screen does. */
export type IdleState =
  | { readonly kind: 'awake' }
  | { readonly kind: 'warning'; readonly secondsLeft: number }
  | { readonly kind: 'locked' };

/**
 * What a screen does that was last touched `idleSeconds` ago. Of a short limit the warning takes at most half.
 * @param lockMinutes the house's limit
 */
export function idleState(idleSeconds: number, lockMinutes: number): IdleState {
  const limit = lockMinutes * 60;
  const left = Math.ceil(limit - idleSeconds);
  if (left <= 0) return { kind: 'locked' };
  return left <= Math.min(LOCK_WARNING_SECONDS, limit / 2)
    ? { kind: 'warning', secondsLeft: left }
    : { kind: 'awake' };
}
