import type { Day, Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';

/** Where a stocktake stands. While counting, nobody is shown what should be there. */
export const COUNT_STATES = ['draft', 'counting', 'review', 'posted', 'cancelled'] as const;
export type CountState = (typeof COUNT_STATES)[number];

export const COUNT_ACTS = ['start', 'finish', 'recount', 'cancel'] as const;
export type CountAct = (typeof COUNT_ACTS)[number];

export const COUNT_REASONS = [
  'counted-wrong-before',
  'not-recorded',
  'lost',
  'broken',
  'found',
  'unknown',
] as const;
export type CountReason = (typeof COUNT_REASONS)[number];
export const COUNT_NOTE = { min: 2, max: 300 } as const satisfies TextLimit;

export interface PlanCount {
  readonly id?: Id;
  readonly locationId: Id;
  readonly note?: string | null;
}

export interface ActOnCount {
  readonly act: CountAct;
}

/** What lies there of one lot. `counted` null takes back what was written: not counted, which is not the same as nothing. */
export interface EnterCount {
  readonly itemId: Id;
  /** The lot; left out for an item that is not tracked by lot, or together with the number on the label of a lot that was found. */
  readonly lotId?: Id | null;
  readonly lotNumber?: string | null;
  readonly expiry?: Day | null;
  readonly counted: number | null;
}

/** Why the shelf and the ledger differ. */
export interface ExplainCount {
  readonly lineId: Id;
  readonly reason: CountReason;
  readonly note?: string | null;
}

export interface CountLine {
  readonly id: Id;
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly lotId: Id;
  readonly lotNumber: string | null;
  readonly expiry: Day | null;
  readonly counted: number | null;
  readonly countedAt: Instant | null;
  readonly countedBy: string | null;
  /** What the ledger says lay there at the moment of counting; null until the review, and for what was not counted. */
  readonly expected: number | null;
  /** `counted` less `expected`; null with them. */
  readonly difference: number | null;
  /** The difference in euro cents, by the price of the lot. */
  readonly differenceCents: number | null;
  readonly reason: CountReason | null;
  readonly note: string | null;
}

export interface StockCountLine {
  readonly id: Id;
  readonly version: number;
  readonly locationId: Id;
  readonly location: string;
  readonly state: CountState;
  readonly note: string | null;
  readonly plannedAt: Instant;
  readonly plannedBy: string | null;
  readonly postedAt: Instant | null;
  readonly lines: number;
  readonly counted: number;
}

export interface StockCount extends Omit<StockCountLine, 'lines'> {
  readonly lines: readonly CountLine[];
}

export const COUNT_SORTS = ['-plannedAt'] as const;
export interface CountQuery extends ListQuery {
  readonly state?: CountState;
  readonly locationId?: Id;
}
