import type { Grants } from '@luwte/identity/domain';
import type { Created, Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';
import type { AdmissionReason, AdviceOutcome } from './admission';
import type { LeaveReason, ObservationState, VisitState } from './visits';

export const DECISION_KINDS = ['refusal', 'deviation'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What the coordinator thinks of a decision. */
export const REVIEW_VERDICTS = ['agreed', 'to-discuss', 'would-decide-otherwise'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

export const DECISION_SORTS = ['-at', 'at'] as const;
export type DecisionSort = (typeof DECISION_SORTS)[number];

/** A month of the house's calendar, `YYYY-MM`. */
export const MONTH = { min: 7, max: 7, pattern: /^[12]\d{3}-(0[1-9]|1[0-2])$/ } as const satisfies TextLimit;
export type Month = string;

export interface DecisionReview {
  readonly verdict: ReviewVerdict;
  readonly note: string | null;
  readonly at: Instant;
  readonly by: string | null;
}

/** Somebody deviated from the advice, or did not let somebody in: for which reasons, with whom, and how it went. */
export interface DecisionLine {
  readonly id: Id;
  readonly at: Instant;
  readonly kind: DecisionKind;
  readonly outcome: AdviceOutcome;
  readonly reasons: readonly AdmissionReason[];
  readonly note: string | null;
  readonly policyVersion: number;
  readonly decidedBy: string | null;
  readonly secondPerson: string | null;
  readonly visitId: Id | null;
  /** Null for an anonymous guest, and for workers who read no records. */
  readonly code: string | null;
  /** How the visit went: its state, the gravest look, why they left. Null without a visit. */
  readonly visit: {
    readonly state: VisitState;
    readonly gravest: ObservationState | null;
    readonly leaveReason: LeaveReason | null;
  } | null;
  readonly review: DecisionReview | null;
}

export interface DecisionQuery extends ListQuery {
  readonly month?: Month;
  readonly kind?: DecisionKind;
  readonly reason?: AdmissionReason;
  readonly reviewed?: boolean;
  readonly sort?: DecisionSort;
}

/** A month of decisions, counted. */
export interface DecisionMonth {
  readonly month: Month;
  readonly deviations: number;
  readonly refusals: number;
  readonly reviewed: number;
  readonly visits: number;
  readonly reasons: readonly {
    readonly code: AdmissionReason;
    readonly deviations: number;
    readonly refusals: number;
  }[];
  readonly closed: { readonly at: Instant; readonly by: string | null; readonly note: string | null } | null;
}

export interface ReviewDecision {
  readonly verdict: ReviewVerdict;
  readonly note?: string | null;
}

export interface CloseDecisionMonth {
  readonly id?: Id;
  readonly month: Month;
  readonly note?: string | null;
}

export type DecisionMonthClosed = Created;

/** Paths of the decisions below `/api/v1`. */
export const DECISION_ROUTES = {
  decisions: 'floor/decisions',
  review: 'floor/decisions/:id/review',
  months: 'floor/decision-months',
} as const;

export const DECISION_GRANTS = {
  'floor.decisions': ['shift-lead', 'coordinator'],
  'floor.review-decisions': ['coordinator'],
} as const satisfies Grants;
