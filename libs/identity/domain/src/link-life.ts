import { addMinutes, type Instant, toMillis } from '@luwte/platform/kernel';
import { LINK_HOURS } from './contract/invitations';

/** When a link that is made `now` stops working. */
export function linkEnd(now: Instant): Instant {
  return addMinutes(now, LINK_HOURS * 60);
}

/** Whether a link still works; its last instant is no longer part of its life. */
export function linkWorks(until: Instant | null, now: Instant): boolean {
  return until !== null && toMillis(now) < toMillis(until);
}
