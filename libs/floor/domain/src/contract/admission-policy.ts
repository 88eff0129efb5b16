import type { Grants } from '@luwte/identity/domain';
import type { Id, Instant, NumberLimit, TextLimit } from '@luwte/platform/kernel';
import type { Substance } from '@luwte/visitors/domain';
import type { AdmissionReason, AdviceOutcome } from './admission';

/** What a house may lay down about who comes in (report, chapter 5); each is a guideline, none is a lock. */
export const GUIDELINES = [
  'age',
  'residency',
  'substance',
  'intoxication',
  'suspension',
  'contract',
  'capacity',
  'hours',
  'cover',
  'health',
] as const;
export type Guideline = (typeof GUIDELINES)[number];

/** Not looked at; advised, so that deviating takes a reason; or deviating also takes a colleague. */
export const GUIDELINE_MODES = ['off', 'advise', 'second-person'] as const;
export type GuidelineMode = (typeof GUIDELINE_MODES)[number];

/**
 * Modes that a guideline can have. Nobody sits down in a closed house without a recorded decision (PostgreSQL holds
 * to that), so hours and cover cannot be switched off. Health asks for extra watch, from which nobody deviates.
 */
export const MODES_OF: Readonly<Record<Guideline, readonly GuidelineMode[]>> = {
  age: GUIDELINE_MODES,
  residency: GUIDELINE_MODES,
  substance: GUIDELINE_MODES,
  intoxication: GUIDELINE_MODES,
  suspension: GUIDELINE_MODES,
  contract: GUIDELINE_MODES,
  capacity: GUIDELINE_MODES,
  hours: ['advise', 'second-person'],
  cover: ['advise', 'second-person'],
  health: ['off', 'advise'],
};

/** Years. 18 is the hard stop itself: a house that asks for more is advised against younger adults. */
export const MINIMUM_AGE = { min: 18, max: 30 } as const satisfies NumberLimit;
/** Intoxication 1 slight to 3 severe; 4 stands for never. */
export const INTOXICATION_FROM = { min: 1, max: 4 } as const satisfies NumberLimit;
export const LONG_WAITING_LIST = { min: 1, max: 99 } as const satisfies NumberLimit;
/** Four digits of a Dutch postcode. */
export const POSTCODE4 = { min: 4, max: 4, pattern: /^[1-9]\d{3}$/ } as const satisfies TextLimit;
export const MOST_AREAS = 30;
/** How many days back a policy is tried out. */
export const TRIAL_DAYS = { min: 1, max: 92, default: 31 } as const;
/** How far ahead a policy may be planned; days. */
export const POLICY_AHEAD_DAYS = 90;

/** Postcodes from one to another, both included. */
export interface PostcodeRange {
  readonly from: string;
  readonly to: string;
}

/** What the house lays down about admission; data, so that it can be versioned and tried out. */
export interface AdmissionPolicy {
  readonly age: { readonly mode: GuidelineMode; readonly minimumAge: number };
  /** Whoever lives nowhere belongs to every area. */
  readonly residency: { readonly mode: GuidelineMode; readonly areas: readonly PostcodeRange[] };
  readonly substance: {
    readonly mode: GuidelineMode;
    readonly ownRequired: boolean;
    readonly notAllowed: readonly Substance[];
  };
  /** From which intoxication the house looks closer, lets wait, advises against, and asks for two. */
  readonly intoxication: {
    readonly mode: GuidelineMode;
    readonly watchFrom: number;
    readonly delayFrom: number;
    readonly refuseFrom: number;
    readonly secondPersonFrom: number;
  };
  readonly suspension: { readonly mode: GuidelineMode };
  readonly contract: { readonly mode: GuidelineMode };
  /** From this many on the waiting list, somebody new is told to come back later. */
  readonly capacity: { readonly mode: GuidelineMode; readonly longWaitingList: number };
  readonly hours: { readonly mode: GuidelineMode };
  readonly cover: { readonly mode: GuidelineMode };
  readonly health: { readonly mode: GuidelineMode };
}

/** A policy as it was laid down: never changed, only followed by another. Version 0 is what a new house begins with. */
export interface PolicyVersion {
  readonly version: number;
  readonly policy: AdmissionPolicy;
  /** Null for what a new house begins with. */
  readonly validFrom: Instant | null;
  readonly laidDownAt: Instant | null;
  readonly laidDownBy: string | null;
  readonly reason: string | null;
}

/** A policy that somebody works on; nobody is advised by it. */
export interface PolicyDraft {
  readonly version: number;
  readonly policy: AdmissionPolicy;
  readonly changedAt: Instant;
  readonly changedBy: string | null;
}

/** The policy as it stands: the one in force, the newest one that is still to come, and what is being worked on. */
export interface AdmissionPolicyNow {
  readonly active: PolicyVersion;
  readonly planned: PolicyVersion | null;
  readonly draft: PolicyDraft | null;
}

export interface EditPolicyDraft {
  readonly policy: AdmissionPolicy;
}

/** Lays a policy down. `basedOn` is the newest version that the worker saw. */
export interface LayDownPolicy {
  readonly id?: Id;
  readonly policy: AdmissionPolicy;
  readonly basedOn: number;
  readonly reason: string;
  /** Now, when left out; at most 90 days ahead. */
  readonly validFrom?: Instant | null;
}

export interface TryPolicy {
  readonly policy: AdmissionPolicy;
  readonly days?: number;
}

/** Facts that may not have been recorded when somebody came in; the trial then looks as if they spoke for admission. */
export const UNRECORDED_FACTS = [
  'age',
  'residence',
  'own-substance',
  'substance',
  'house',
  'places',
  'waiting',
] as const;
export type UnrecordedFact = (typeof UNRECORDED_FACTS)[number];

/** A visit on which the tried policy would have advised otherwise than the one in force. */
export interface TrialExample {
  readonly visitId: Id;
  /** Null for an anonymous guest, and for workers who read no records. */
  readonly code: string | null;
  readonly arrivedAt: Instant;
  readonly now: AdviceOutcome;
  readonly tried: AdviceOutcome;
  readonly reasons: readonly AdmissionReason[];
}

/** What a policy would have advised on the visits that were. */
export interface PolicyTrial {
  readonly from: Instant;
  readonly to: Instant;
  readonly visits: number;
  /** Visits against which it would have advised (delay or refuse), and so many under the policy in force. */
  readonly against: { readonly tried: number; readonly now: number };
  readonly outcomes: readonly {
    readonly outcome: AdviceOutcome;
    readonly tried: number;
    readonly now: number;
  }[];
  readonly reasons: readonly {
    readonly code: AdmissionReason;
    readonly tried: number;
    readonly now: number;
  }[];
  readonly changed: number;
  readonly examples: readonly TrialExample[];
  /** Of how many visits a fact is not known any more. */
  readonly unrecorded: readonly { readonly fact: UnrecordedFact; readonly visits: number }[];
}

/** Orders of the list of versions. */
export const POLICY_SORTS = ['-version'] as const;

/** Paths of the admission policy below `/api/v1`. */
export const ADMISSION_ROUTES = {
  policy: 'floor/admission-policy',
  draft: 'floor/admission-policy/draft',
  trial: 'floor/admission-policy/trial',
  versions: 'floor/admission-policy/versions',
} as const;

export const ADMISSION_GRANTS = {
  'floor.edit-policy': ['shift-lead', 'coordinator'],
} as const satisfies Grants;
