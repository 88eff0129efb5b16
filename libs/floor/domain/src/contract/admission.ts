import type { Id, Instant } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';

/** Why the house advises what it advises; each has its sentence on the page. */
export const ADMISSION_REASONS = [
  'under-age',
  'below-house-age',
  'outside-area',
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
export type AlwaysOffered = (typeof ALWAYS_OFFERED)[number];

/** Records that something of {@link ALWAYS_OFFERED} was given at the door; `visitorId` when it is known to whom. */
export interface GiveAtDoor {
  readonly id?: Id;
  readonly kind: AlwaysOffered;
  readonly visitorId?: Id | null;
}

/** Guidelines advise; a worker decides. `outcome` is the gravest of the reasons. */
export interface Advice {
  readonly outcome: AdviceOutcome;
  readonly reasons: readonly WeighedReason[];
  readonly alwaysOffered: typeof ALWAYS_OFFERED;
}

/** Everything the advice looks at. */
export interface AdmissionFacts {
  readonly over18: boolean;
  /** Years that the visitor turns this year; null when unknown. */
  readonly age: number | null;
  /** Four digits of the postcode, `none` for no fixed address, null when unknown. */
  readonly residence: string | null;
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

/** The facts as the API found them, with its advice. */
export interface AdviceAnswer extends Advice {
  readonly facts: AdmissionFacts;
  /** The version of the policy that was weighed. */
  readonly policyVersion: number;
  readonly suggestedPlaceId: Id | null;
}
