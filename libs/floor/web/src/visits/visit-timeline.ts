import type { VisitDetail, VisitEvent, VisitObservation, VisitUse } from '@luwte/floor/domain';
import { type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { IconName } from '@luwte/ui';

/** One line of the timeline of a visit: an act, a use or a look. */
export type TimelineEntry = { readonly id: Id; readonly at: Instant } & (
  | { readonly kind: 'event'; readonly event: VisitEvent }
  | { readonly kind: 'use'; readonly use: VisitUse }
  | { readonly kind: 'observation'; readonly observation: VisitObservation }
);

/** Acts whose own record stands in the timeline already. */
const RECORDED = ['use', 'observe'];

/** Everything that happened in a visit, oldest first. */
export function timelineOf(
  visit: Pick<VisitDetail, 'timeline' | 'usesList' | 'observations'>,
): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...visit.timeline
      .filter(({ action }) => !RECORDED.includes(action))
      .map((event) => ({ kind: 'event' as const, id: event.id, at: event.at, event })),
    ...visit.usesList.map((use) => ({ kind: 'use' as const, id: use.id, at: use.at, use })),
    ...visit.observations.map((observation) => ({
      kind: 'observation' as const,
      id: observation.id,
      at: observation.at,
      observation,
    })),
  ];
  return entries.sort((a, b) => toMillis(a.at) - toMillis(b.at));
}

const ICONS: Readonly<Record<string, IconName>> = {
  'check-in': 'login',
  call: 'campaign',
  seat: 'event_seat',
  move: 'swap_horiz',
  'after-care': 'self_improvement',
  'check-out': 'logout',
  correct: 'edit',
  undo: 'undo',
};

/** The icon of a line. */
export function iconOf(entry: TimelineEntry): IconName {
  if (entry.kind === 'use') return 'add';
  if (entry.kind === 'observation') {
    return entry.observation.state === 'unresponsive' ? 'emergency' : 'visibility';
  }
  return ICONS[entry.event.action] ?? 'info';
}
