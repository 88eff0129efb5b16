import {
  type Day,
  type FieldError,
  type Id,
  type Instant,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import type {
  AppealOutcome,
  AppealState,
  ConversationState,
  SanctionClosing,
  SanctionState,
  SanctionStep,
} from './contract';
import { ConversationFirst, NotYourDecision, OwnDecision, SanctionForbids } from './errors';
import { endOfDay, mayDecide, STEP_FACTS } from './sanction-steps';
import { sanctionState } from './suspension';

const COUNTS = ['noted', 'planned', 'active', 'ended'] as const satisfies readonly SanctionState[];
const KEPT = [...COUNTS, 'lifted', 'superseded'] as const satisfies readonly SanctionState[];

/** What can be done with a sanction, and in which states. */
export const SANCTION_ACTS = {
  correct: COUNTS,
  withdraw: COUNTS,
  lift: ['planned', 'active'],
  'ask-appeal': COUNTS,
  'decide-appeal': KEPT,
  'plan-conversation': KEPT,
  'hold-conversation': KEPT,
  tell: KEPT,
} as const satisfies Readonly<Record<string, readonly SanctionState[]>>;
export type SanctionAct = keyof typeof SANCTION_ACTS;

/** What of a sanction decides which acts it takes. */
export interface SanctionStanding {
  readonly step: SanctionStep;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly closedAs: SanctionClosing | null;
  readonly decidedBy: Id;
  readonly appeal: AppealState;
  readonly conversation: ConversationState;
  readonly conversationNeeded: boolean;
}

/** Who wants to act. */
export interface SanctionActor {
  readonly accountId: Id;
  readonly roles: readonly string[];
}

/**
 * Why `actor` cannot do `act` at `now`; null when they can. Page and API ask the same.
 *
 * Correcting, withdrawing and lifting ask the right to decide the step itself. An appeal is decided by somebody else
 * than who decided the sanction; it can only ease, so it asks no more than that. Lifting waits for the return
 * conversation where the house wants one; an appeal does not.
 */
export function refusalOf(
  act: SanctionAct,
  sanction: SanctionStanding,
  actor: SanctionActor,
  now: Instant,
): SanctionForbids | NotYourDecision | OwnDecision | ConversationFirst | null {
  const state = sanctionState(sanction, now);
  if (!SANCTION_ACTS[act].some((from) => from === state)) return new SanctionForbids(act, state);
  switch (act) {
    case 'correct':
      if (isDecided(sanction.appeal)) return new SanctionForbids(act, 'appeal-decided');
      return rightTo(sanction.step, actor);
    case 'withdraw':
      return rightTo(sanction.step, actor);
    case 'lift':
      return (
        rightTo(sanction.step, actor) ??
        (sanction.conversationNeeded && sanction.conversation !== 'held' ? new ConversationFirst() : null)
      );
    case 'ask-appeal':
      return sanction.appeal === 'none' ? null : new SanctionForbids(act, 'appeal-asked');
    case 'decide-appeal':
      if (sanction.appeal !== 'asked') return new SanctionForbids(act, 'no-appeal');
      return sanction.decidedBy === actor.accountId ? new OwnDecision() : null;
    case 'plan-conversation':
    case 'hold-conversation':
      return sanction.conversation === 'held' ? new SanctionForbids(act, 'conversation-held') : null;
    case 'tell':
      return null;
  }
}

function isDecided(appeal: AppealState): boolean {
  return appeal === 'upheld' || appeal === 'shortened' || appeal === 'lifted';
}

function rightTo(step: SanctionStep, { roles }: SanctionActor): NotYourDecision | null {
  return mayDecide(step, roles) ? null : new NotYourDecision(STEP_FACTS[step].deciders);
}

/** What an appeal does to a sanction. */
export interface AppealEffect {
  readonly endsAt: Instant | null;
  readonly lift: boolean;
}

/**
 * What the outcome of an appeal changes, or what is wrong with it: a sanction can only be shortened while it still
 * runs, to a last day from today on that makes it end earlier.
 */
export function appealEffect(
  outcome: AppealOutcome,
  lastDay: Day | null,
  sanction: Pick<SanctionStanding, 'startsAt' | 'endsAt' | 'closedAs'>,
  { now, zone }: { readonly now: Instant; readonly zone: string },
): AppealEffect | readonly FieldError[] {
  const { endsAt } = sanction;
  const state = sanctionState(sanction, now);
  if (outcome !== 'shortened') {
    if (lastDay !== null) return [{ pointer: '/lastDay', code: 'not-with-outcome' }];
    const lift = outcome === 'lifted' && (state === 'noted' || state === 'planned' || state === 'active');
    return { endsAt, lift };
  }
  if (endsAt === null || (state !== 'planned' && state !== 'active'))
    return [{ pointer: '/outcome', code: 'nothing-to-shorten' }];
  if (lastDay === null) return [{ pointer: '/lastDay', code: 'required' }];
  const end = endOfDay(lastDay, zone);
  const inTime = lastDay >= wallClock(now, zone).day && lastDay >= wallClock(sanction.startsAt, zone).day;
  if (!inTime || toMillis(end) >= toMillis(endsAt)) return [{ pointer: '/lastDay', code: 'shorter' }];
  return { endsAt: end, lift: false };
}
