import { DomainError, type FieldError, type Id } from '@luwte/platform/kernel';
import { balanceThen, roomAt, type Shelved } from './card';
import type { CountAct, CountReason, CountState, EnterCount } from './contract';

/** From which state an act leads where; posting leads from review to posted. */
export const COUNT_TRANSITIONS: Readonly<
  Record<CountState, Readonly<Partial<Record<CountAct | 'post', CountState>>>>
> = {
  draft: { start: 'counting', cancel: 'cancelled' },
  counting: { finish: 'review', cancel: 'cancelled' },
  review: { recount: 'counting', cancel: 'cancelled', post: 'posted' },
  posted: {},
  cancelled: {},
};

/** The stocktake is at another step. */
export class CountStateForbids extends DomainError {
  override readonly code = 'stock.count-state-forbids';
  override readonly kind = 'conflict';

  constructor(act: string, state: CountState) {
    super(`A stocktake that is ${state} cannot: ${act}`, { act, state });
  }
}

/** Another stocktake of the location is not posted yet. */
export class CountRuns extends DomainError {
  override readonly code = 'stock.count-runs';
  override readonly kind = 'conflict';

  constructor() {
    super('This location is being counted already');
  }
}

/** More went out since the counting than the count leaves: these items are to be counted again. */
export class CountAgain extends DomainError {
  override readonly code = 'stock.count-again';
  override readonly kind = 'conflict';

  constructor(itemIds: readonly Id[]) {
    super('Since the counting more went out than was counted', { itemIds });
  }
}

/** The state after `act`. @throws CountStateForbids */
export function countAfter(state: CountState, act: CountAct | 'post'): CountState {
  const after = COUNT_TRANSITIONS[state][act];
  if (after === undefined) throw new CountStateForbids(act, state);
  return after;
}

/** What an entry lacks: the lot, or the number on its label. */
export function checkEntry(
  { lotId, lotNumber }: EnterCount,
  item: { readonly lotTracked: boolean },
): readonly FieldError[] {
  return item.lotTracked && !lotId && !lotNumber ? [{ pointer: '/lotNumber', code: 'required' }] : [];
}

/** What a counted shelf comes to. */
export interface JudgedCount {
  /** What the ledger says lay there at the moment of counting. */
  readonly expected: number;
  readonly difference: number;
  /** What an emergency owed at that moment; the count closes it. */
  readonly debtClosed: number;
  /** Whether what went out since fits what was counted. */
  readonly fits: boolean;
}

/**
 * Judges a count against the ledger: the difference at the moment of counting, whatever was handed out since, or was
 * entered since for an earlier moment.
 * @param shelf the shelf as it stands, with what happened since the counting
 */
export function judgeCount(counted: number, shelf: Shelved): JudgedCount {
  const then = balanceThen(shelf);
  const difference = counted - then.quantity;
  return {
    expected: then.quantity,
    difference,
    debtClosed: then.debt,
    fits: roomAt(shelf) + difference - then.debt >= 0,
  };
}

/** A counted line with what was written about it. */
export interface ExplainedLine {
  readonly lineId: Id;
  readonly difference: number;
  readonly reason: CountReason | null;
}

/** What posting lacks: a reason for each difference, and at least one line that was counted. */
export function checkPosting(lines: readonly ExplainedLine[]): readonly FieldError[] {
  if (lines.length === 0) return [{ pointer: '/lines', code: 'nothing-counted' }];
  return lines
    .filter(({ difference, reason }) => difference !== 0 && reason === null)
    .map(({ lineId }) => ({ pointer: `/lines/${lineId}/reason`, code: 'required' }));
}

/** Whether the sheet may tell what should be there: not before everything is counted. */
export function showsExpected(state: CountState): boolean {
  return state === 'review' || state === 'posted';
}
