import type { Id, Instant, ListQuery } from '@luwte/platform/kernel';
import type { AlertKind, Gender } from './vocabulary';

/** What makes two records look like one person, or speaks against it. */
export const LIKENESS_REASONS = [
  'same-handle',
  'like-handle',
  'same-birth-year',
  'near-birth-year',
  'other-birth-year',
  'same-gender',
  'other-gender',
  'same-alerts',
  'same-postcode',
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** One of two records that may be one person. */
export interface SuggestedRecord {
  readonly id: Id;
  readonly code: string;
  readonly handle: string | null;
  readonly birthYear: number | null;
  readonly gender: Gender | null;
  readonly alertKinds: readonly AlertKind[];
  readonly lastVisitAt: Instant | null;
  readonly registeredAt: Instant;
}

/** Two records that may be one person. */
export interface DuplicateSuggestion {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
  readonly one: SuggestedRecord;
  readonly other: SuggestedRecord;
  /** Somebody said that they are two people; null while nobody did. */
  readonly dismissalId: Id | null;
}

export const DUPLICATE_STATES = ['open', 'dismissed'] as const;
export type DuplicateState = (typeof DUPLICATE_STATES)[number];
export const DUPLICATE_SORTS = ['-score'] as const;
export type DuplicateSort = (typeof DUPLICATE_SORTS)[number];

export interface DuplicateQuery extends ListQuery {
  readonly state?: DuplicateState;
  readonly sort?: DuplicateSort;
}

/** Links two records of one person. In a group that exists already the leading record stays. */
export interface LinkVisitors {
  readonly leadingId: Id;
  readonly otherId: Id;
}

/** Says that two records are two people. */
export interface DismissDuplicate {
  readonly id?: Id;
  readonly oneId: Id;
  readonly otherId: Id;
}

/** A record that is linked with the one on the card. */
export interface LinkedRecord {
  readonly id: Id;
  readonly code: string;
  readonly handle: string | null;
  /** Stands for all of them where people are counted. */
  readonly leads: boolean;
  readonly alertKinds: readonly AlertKind[];
  readonly linkedAt: Instant;
  readonly lastVisitAt: Instant | null;
}
