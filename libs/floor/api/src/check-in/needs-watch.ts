import type { Advice } from '@luwte/floor/domain';
import type { AlertKind } from '@luwte/visitors/domain';

/** Whether workers look twice as often: the advice says so, or an alert that can turn into an emergency does. */
export function needsWatch(advice: Advice, alertKinds: readonly AlertKind[]): boolean {
  return advice.reasons.some(({ outcome }) => outcome === 'watch') || alertKinds.includes('epilepsy');
}
