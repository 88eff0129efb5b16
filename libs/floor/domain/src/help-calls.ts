import { type Id, type Instant, secondsBetween } from '@luwte/platform/kernel';
import type { HelpAct } from './contract/help-calls';
import { UNDO_SECONDS } from './undo';

/** A call for help as far as its rules look at it. */
export interface CallStanding {
  readonly byId: Id;
  readonly at: Instant;
  readonly comingAt: Instant | null;
}

/** Whether `account` may do `act` with an open call: come once, end what was answered, withdraw one's own at once. */
export function mayActOnCall(act: HelpAct, call: CallStanding, account: Id, now: Instant): boolean {
  switch (act) {
    case 'come':
      return call.comingAt === null;
    case 'end':
      return call.comingAt !== null;
    case 'withdraw':
      return call.byId === account && secondsBetween(call.at, now) < UNDO_SECONDS;
  }
}
