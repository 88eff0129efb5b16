import {
  type AppealOutcome,
  type ConversationOutcome,
  type RuleLanguage,
  SANCTION_NOTE,
  type SanctionAct,
  type ToldWay,
} from '@luwte/house-rules/domain';
import { type Day, type FieldError, type Instant, keepsText } from '@luwte/platform/kernel';
import type { IconName } from '@luwte/ui';
import type { SanctionActs } from '../../data/sanctions-client';
import { momentOf } from '../shared/sanction-draft';

/** Acts that ask for a small form; a correction has the whole form. */
export type SmallAct = Exclude<SanctionAct, 'correct'>;

/** Where each act goes, and how its button looks. */
export const ACTS: Readonly<
  Record<SmallAct, { readonly route: keyof SanctionActs; readonly icon: IconName }>
> = {
  tell: { route: 'telling', icon: 'translate' },
  'plan-conversation': { route: 'conversationPlan', icon: 'calendar_today' },
  'hold-conversation': { route: 'conversation', icon: 'forum' },
  'ask-appeal': { route: 'appeal', icon: 'balance' },
  'decide-appeal': { route: 'appealDecision', icon: 'balance' },
  lift: { route: 'lifting', icon: 'lock_open' },
  withdraw: { route: 'withdrawal', icon: 'undo' },
};

/** Everything that any of the small forms asks. */
export interface ActDraft {
  readonly note: string;
  readonly at: string;
  readonly outcome: ConversationOutcome | null;
  readonly appeal: AppealOutcome | null;
  readonly lastDay: Day;
  readonly language: RuleLanguage;
  readonly how: ToldWay | null;
}

/** Whether the act asks for words that say why. */
export function asksReason(act: SmallAct): boolean {
  return act === 'lift' || act === 'withdraw' || act === 'ask-appeal' || act === 'decide-appeal';
}

/** What is wrong with the form of an act. */
export function actErrors(act: SmallAct, draft: ActDraft, zone: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { min, max } = SANCTION_NOTE;
  const note = draft.note.trim();
  if ((asksReason(act) || note !== '') && !keepsText(note, SANCTION_NOTE))
    errors.push({ pointer: asksReason(act) ? '/reason' : '/note', code: 'text', params: { min, max } });
  if ((act === 'plan-conversation' || act === 'hold-conversation') && momentOf(draft.at, zone) === null)
    errors.push({ pointer: '/at', code: 'required' });
  if (act === 'hold-conversation' && draft.outcome === null)
    errors.push({ pointer: '/outcome', code: 'required' });
  if (act === 'decide-appeal' && draft.appeal === null)
    errors.push({ pointer: '/outcome', code: 'required' });
  if (act === 'decide-appeal' && draft.appeal === 'shortened' && draft.lastDay === '')
    errors.push({ pointer: '/lastDay', code: 'required' });
  if (act === 'tell' && draft.how === null) errors.push({ pointer: '/how', code: 'required' });
  return errors;
}

/** The request of an act; call it when {@link actErrors} found nothing. */
export function bodyOf(act: SmallAct, draft: ActDraft, zone: string): SanctionActs[keyof SanctionActs] {
  const note = draft.note.trim();
  const at: Instant = momentOf(draft.at, zone) ?? '';
  switch (act) {
    case 'lift':
    case 'withdraw':
    case 'ask-appeal':
      return { reason: note };
    case 'decide-appeal':
      return {
        reason: note,
        outcome: draft.appeal ?? 'upheld',
        lastDay: draft.appeal === 'shortened' ? draft.lastDay : null,
      };
    case 'plan-conversation':
      return { at, note: note === '' ? null : note };
    case 'hold-conversation':
      return { at, outcome: draft.outcome ?? 'agreement', note: note === '' ? null : note };
    case 'tell':
      return { language: draft.language, how: draft.how ?? 'aloud' };
  }
}
