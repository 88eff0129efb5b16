import type { Id, Instant } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';

/** Why the house advises what it advises; each has its sentence on the page. */
export const ADMISSION_REASONS = [
  'under-age',
  'suspended-building',
  'suspended-use-room',
  'house-closed',
  'house-paused',
  'intoxication-severe',
  'intoxication-marked',
  'intoxication-slight',
  'no-own-substance',
  'substance-not-allowed',
  'rules-not-accepted',
  'no-free-place',
  'waiting-list-long',
  'earlier-overdose',
  'recent-abstinence',
] as const;
export type AdmissionReason = (typeof ADMISSION_REASONS)[number];

export const ADVICE_OUTCOMES = ['admit', 'watch', 'delay', 'refuse'] as const;
export type AdviceOutcome = (typeof ADVICE_OUTCOMES)[number];

/** One reason as this house weighs it. */
export interface WeighedReason {
  readonly code: AdmissionReason;
  readonly outcome: Exclude<AdviceOutcome, 'admit'>;
  /** Whether a worker may deviate, with a reason. Only under age is a hard stop. */
  readonly overridable: boolean;
  readonly secondPerson: boolean;
}

/** What is offered whatever the advice says. */
export const ALWAYS_OFFERED = ['emergency-help', 'sterile-equipment', 'referral'] as const;

/** Guidelines advise; a worker decides. `outcome` is the gravest of the reasons. */
export interface Advice {
  readonly outcome: AdviceOutcome;
  readonly reasons: readonly WeighedReason[];
  readonly alwaysOffered: typeof ALWAYS_OFFERED;
}

/** Everything the advice looks at. */
export interface AdmissionFacts {
  readonly over18: boolean;
  readonly intoxication: number;
  readonly bringsOwnSubstance: boolean | null;
  readonly substance: Substance | null;
  readonly route: Route | null;
  readonly rulesAccepted: boolean;
  readonly suspension: { readonly scope: 'use-room' | 'building'; readonly until: Instant } | null;
  readonly earlierOverdose: boolean;
  readonly recentAbstinence: boolean;
  readonly house: 'open' | 'paused' | 'closed';
  /** Usable and unoccupied places where the route is possible. */
  readonly freePlaces: number;
  readonly waiting: number;
}

/** What the house lays down; data, so that it can be versioned and tried out. */
export interface AdmissionPolicy {
  readonly substancesNotAllowed: readonly Substance[];
  /** From this many on the waiting list, somebody new is told to come back later. */
  readonly longWaitingList: number;
  readonly secondPersonFor: readonly AdmissionReason[];
}

/** The facts as the API found them, with its advice. */
export interface AdviceAnswer extends Advice {
  readonly facts: AdmissionFacts;
  readonly suggestedPlaceId: Id | null;
}
