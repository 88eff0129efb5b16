import { type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import type { Board, BoardVisit } from './contract/board';
import { afterCareTimer, checkTimer, seatTimer } from './timers';

/** What calls for somebody, gravest first. */
export const ALARM_KINDS = ['unresponsive', 'check-overdue', 'after-care-over', 'seat-over'] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

export interface Alarm {
  readonly kind: AlarmKind;
  readonly visitId: Id;
  /** Since when it calls. */
  readonly since: Instant;
  /** Whether it must be heard, not only seen. */
  readonly loud: boolean;
}

/** Everybody inside, wherever they are. */
export function everybodyInside(board: Board): readonly BoardVisit[] {
  const placed = board.rooms.flatMap(({ places }) => places.flatMap(({ visit }) => (visit ? [visit] : [])));
  return [...placed, ...board.afterCare, ...board.waiting];
}

/** The alarms of one visit at `now`. */
export function alarmsOf(visit: BoardVisit, now: Instant): readonly Alarm[] {
  const alarms: Alarm[] = [];
  if (visit.lastObservation?.state === 'unresponsive') {
    alarms.push({ kind: 'unresponsive', visitId: visit.id, since: visit.lastObservation.at, loud: true });
  }
  const check = checkTimer(visit, now);
  if (check?.phase === 'over')
    alarms.push({ kind: 'check-overdue', visitId: visit.id, since: check.dueAt, loud: true });
  const care = afterCareTimer(visit, now);
  if (care?.phase === 'over')
    alarms.push({ kind: 'after-care-over', visitId: visit.id, since: care.dueAt, loud: false });
  const seat = seatTimer(visit, now);
  if (seat?.phase === 'over')
    alarms.push({ kind: 'seat-over', visitId: visit.id, since: seat.dueAt, loud: false });
  return alarms;
}

/** All alarms of the floor, gravest first, then the longest waiting. */
export function alarmsOn(board: Board, now: Instant): readonly Alarm[] {
  return everybodyInside(board)
    .flatMap((visit) => alarmsOf(visit, now))
    .sort(
      (a, b) =>
        ALARM_KINDS.indexOf(a.kind) - ALARM_KINDS.indexOf(b.kind) || toMillis(a.since) - toMillis(b.since),
    );
}
