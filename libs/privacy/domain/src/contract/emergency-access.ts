import type { Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';

/** Why somebody needs a record that their role does not show. */
export const EMERGENCY_KINDS = ['medical', 'danger', 'ambulance-asks', 'other'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

/** What happens, in the worker's words. It may identify, so it is sealed with the visitor's key. */
export const EMERGENCY_REASON = {
  min: 10,
  max: 500,
  pattern: /^(?:[^\p{Cc}]|[\n\r\t])*$/u,
} as const satisfies TextLimit;

/** A pass's code as it is typed or scanned. */
export const TYPED_CODE = { min: 1, max: 40 } as const satisfies TextLimit;

/** For how long one record is open. */
export const EMERGENCY_MINUTES = 30;

/** Opens the record of the visitor with this code. */
export interface OpenInEmergency {
  readonly id?: Id;
  readonly code: string;
  readonly kind: EmergencyKind;
  readonly reason: string;
}

/** The record that one has open now. */
export interface OpenRecord {
  readonly id: Id;
  readonly kind: EmergencyKind;
  readonly openedAt: Instant;
  readonly endsAt: Instant;
}

/** Null when one has none open. */
export interface MyEmergencyAccess {
  readonly open: OpenRecord | null;
}

export const REVIEW_VERDICTS = ['justified', 'not-justified'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

export const REVIEW_NOTE = {
  min: 3,
  max: 1000,
  pattern: /^(?:[^\p{Cc}]|[\n\r\t])*$/u,
} as const satisfies TextLimit;

/** What the privacy officer finds of it. */
export interface ReviewEmergencyAccess {
  readonly verdict: ReviewVerdict;
  readonly note: string;
}

export const REVIEW_STATES = ['to-review', 'reviewed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

export const EMERGENCY_SORTS = ['-openedAt'] as const;

export interface EmergencyAccessQuery extends ListQuery {
  readonly sort?: (typeof EMERGENCY_SORTS)[number];
  readonly state?: ReviewState;
}

/** One use of emergency access, as the privacy officer reviews it. The visitor is a random key. */
export interface EmergencyAccessItem {
  readonly id: Id;
  readonly version: number;
  readonly accountName: string | null;
  readonly visitorKey: Id;
  readonly kind: EmergencyKind;
  /** Null once the visitor was erased. */
  readonly reason: string | null;
  readonly openedAt: Instant;
  readonly endedAt: Instant;
  readonly verdict: ReviewVerdict | null;
  readonly note: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Instant | null;
}
