import { type Id, type Instant, secondsBetween } from '@luwte/platform/kernel';

/** Seconds during which a routine act can simply be undone; later it is corrected. */
export const UNDO_SECONDS = 10;

/** Acts that can be undone. A correction is corrected, and undoing is done again, not undone. */
export const UNDOABLE = [
  'check-in',
  'call',
  'seat',
  'move',
  'use',
  'observe',
  'after-care',
  'check-out',
] as const;
export type UndoableAct = (typeof UNDOABLE)[number];

/** The latest act on a visit. */
export interface LatestAct {
  readonly action: string;
  readonly accountId: Id;
  /** When it was recorded. */
  readonly at: Instant;
}

/** Whether something that was given at the door can be taken back now: one's own, of the last ten seconds. */
export function mayTakeBack(given: Omit<LatestAct, 'action'>, accountId: Id, now: Instant): boolean {
  const seconds = secondsBetween(given.at, now);
  return given.accountId === accountId && seconds >= 0 && seconds < UNDO_SECONDS;
}

/** Whether `accountId` may undo the latest act now: their own, of the last ten seconds. */
export function mayUndo(act: LatestAct, accountId: Id, now: Instant): boolean {
  return (UNDOABLE as readonly string[]).includes(act.action) && mayTakeBack(act, accountId, now);
}
