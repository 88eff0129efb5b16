import type { Day, Id, ListQuery, NumberLimit } from '@luwte/platform/kernel';

/** How long the house keeps whom it no longer sees. */
export interface RetentionTerms {
  /** After this many days without a visit somebody is dormant. */
  readonly dormantDays: number;
  /** After this many years without a visit a record is erased. */
  readonly years: number;
  /** It is announced this many days before. */
  readonly noticeDays: number;
}

export const DORMANT_DAYS = { min: 30, max: 1095 } as const satisfies NumberLimit;
export const RETENTION_YEARS = { min: 1, max: 20 } as const satisfies NumberLimit;
export const NOTICE_DAYS = { min: 30, max: 365 } as const satisfies NumberLimit;

/** Why a record is kept beyond its term. A list and no free text, so that a hold tells nothing of the person. */
export const HOLD_REASONS = ['complaint', 'claim', 'investigation', 'request'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export interface HoldRecord {
  readonly reason: HoldReason;
  /** The last day it is held; until somebody releases it when left out. */
  readonly until?: Day | null;
}

/** `announced`: erased on the day it says. `coming`: not announced yet. `held`: kept on purpose. */
export const RETENTION_STATES = ['announced', 'coming', 'held'] as const;
export type RetentionState = (typeof RETENTION_STATES)[number];

export const RETENTION_SORTS = ['goesOn'] as const;
export type RetentionSort = (typeof RETENTION_SORTS)[number];

export interface RetentionQuery extends ListQuery {
  readonly state?: RetentionState;
  readonly sort?: RetentionSort;
}

/** A record that goes within the coming half year, by its code. */
export interface RetentionLine {
  readonly visitorId: Id;
  readonly code: string;
  readonly lastSeenOn: Day;
  readonly goesOn: Day;
  readonly state: RetentionState;
  readonly holdReason: HoldReason | null;
  readonly heldUntil: Day | null;
}

/** The terms as they stand, and how many records they are about. */
export interface RetentionOverview {
  readonly version: number;
  readonly terms: RetentionTerms;
  readonly counts: {
    readonly kept: number;
    readonly dormant: number;
    readonly announced: number;
    readonly coming: number;
    readonly held: number;
  };
}
