import { type Instant, toMillis } from '@luwte/platform/kernel';
import type { SanctionClosing, SanctionState, Suspension } from './contract';

/** What of a sanction says when it holds. */
export interface SanctionSpan {
  readonly startsAt: Instant;
  /** End as decided; null for a talk or a warning. */
  readonly endsAt: Instant | null;
  readonly closedAs: SanctionClosing | null;
}

/** What a sanction is at `now`. It holds from its start until, not including, its end. */
export function sanctionState({ startsAt, endsAt, closedAs }: SanctionSpan, now: Instant): SanctionState {
  if (closedAs !== null) return closedAs;
  if (endsAt === null) return 'noted';
  if (toMillis(now) < toMillis(startsAt)) return 'planned';
  return toMillis(now) < toMillis(endsAt) ? 'active' : 'ended';
}

/** Whether a suspension keeps somebody out at `now`: from its start, and no longer at its end. */
export function keepsOut({ startsAt, until }: Pick<Suspension, 'startsAt' | 'until'>, now: Instant): boolean {
  return toMillis(startsAt) <= toMillis(now) && toMillis(now) < toMillis(until);
}

/**
 * What keeps somebody out at `now`, the widest and longest first: the building before the use room, then the later
 * end. The door, the desk and the card ask this same function, so that what ended shows nowhere.
 */
export function suspensionsAt(suspensions: readonly Suspension[], now: Instant): readonly Suspension[] {
  return suspensions
    .filter((suspension) => keepsOut(suspension, now))
    .toSorted(
      (one, other) =>
        Number(other.scope === 'building') - Number(one.scope === 'building') ||
        toMillis(other.until) - toMillis(one.until),
    );
}

/** What weighs heaviest of {@link suspensionsAt}; null when nothing keeps them out. */
export function suspensionAt(suspensions: readonly Suspension[], now: Instant): Suspension | null {
  return suspensionsAt(suspensions, now)[0] ?? null;
}
