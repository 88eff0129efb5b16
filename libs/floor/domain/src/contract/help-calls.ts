import type { Grants } from '@luwte/identity/domain';
import type { Id, Instant } from '@luwte/platform/kernel';
import type { HouseNow } from './board';

export const HELP_ROUTES = {
  calls: 'floor/help-calls',
  acts: 'floor/help-calls/:id/acts',
  peerView: 'floor/peer-view',
} as const;

const WORKS_ON_FLOOR = [
  'front-desk',
  'floor-worker',
  'nurse',
  'shift-lead',
  'peer-worker',
  'volunteer',
] as const;

export const HELP_GRANTS = {
  'floor.call-help': WORKS_ON_FLOOR,
  'floor.answer-help': WORKS_ON_FLOOR,
  'floor.peer-view': ['peer-worker', 'volunteer'],
} as const satisfies Grants;

/** `come` says by name who is on the way; `end` that it is over; `withdraw` that it was a mistake, by who called. */
export const HELP_ACTS = ['come', 'end', 'withdraw'] as const;
export type HelpAct = (typeof HELP_ACTS)[number];

/** Calls a colleague; with a place when there is one. */
export interface CallHelp {
  readonly id?: Id;
  readonly placeId?: Id | null;
}

export interface ActOnHelpCall {
  readonly act: HelpAct;
}

/** A colleague calls. It names places and workers, never visitors. */
export interface HelpCall {
  readonly id: Id;
  readonly version: number;
  readonly at: Instant;
  readonly byId: Id;
  readonly by: string | null;
  readonly placeLabel: string | null;
  readonly roomName: string | null;
  readonly comingBy: string | null;
  readonly comingAt: Instant | null;
}

/** A place where somebody sits, as peers see it: where, and when somebody last looked. Never who. */
export interface PeerPlace {
  readonly visitId: Id;
  /** Of the visit: taking a look back names it. */
  readonly version: number;
  readonly placeId: Id;
  readonly placeLabel: string;
  readonly roomName: string;
  readonly lastSeenAt: Instant | null;
}

/** What the four buttons of a peer or volunteer work with. */
export interface PeerView {
  readonly house: HouseNow;
  readonly places: readonly PeerPlace[];
}
