import { mayDo, type BoardVisit, type VisitAction } from '@luwte/floor/domain';
import type { IconName } from '@luwte/ui';

/** One of the floor's own acts on a visit, as the sheet offers it. */
export interface VisitAct {
  readonly action: Exclude<VisitAction, 'observe'>;
  readonly icon: IconName;
  readonly permission: string;
}

const ACTS: readonly VisitAct[] = [
  { action: 'call', icon: 'campaign', permission: 'floor.seat' },
  { action: 'seat', icon: 'event_seat', permission: 'floor.seat' },
  { action: 'move', icon: 'swap_horiz', permission: 'floor.seat' },
  { action: 'use', icon: 'add', permission: 'floor.record-use' },
  { action: 'after-care', icon: 'self_improvement', permission: 'floor.seat' },
  { action: 'check-out', icon: 'logout', permission: 'floor.check-out' },
];

/** What can be done now with this visit by somebody with these permissions, in the order of a visit. */
export function actsFor(
  visit: Pick<BoardVisit, 'state'>,
  can: (permission: string) => boolean,
): readonly VisitAct[] {
  return ACTS.filter(({ action, permission }) => mayDo(action, visit.state) && can(permission));
}
