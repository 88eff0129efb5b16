import type { Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';
import type { Words } from './records';

/** Why a visitor is erased (GDPR art. 17). A list and no free text: the certificate must not identify. */
export const ERASURE_REASONS = [
  'request',
  'objection',
  'consent-withdrawn',
  'registered-in-error',
  'term',
] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

export const ERASURE_ASKED_BY = ['visitor', 'representative', 'house', 'authority'] as const;
export type ErasureAskedBy = (typeof ERASURE_ASKED_BY)[number];

/** What must be over before a visitor can be erased. */
export const ERASE_BLOCKS = ['open-visit', 'held', 'open-matter'] as const;
export type EraseBlock = (typeof ERASE_BLOCKS)[number];

export const CONFIRMATION = { min: 1, max: 20 } as const satisfies TextLimit;

export interface EraseVisitor {
  readonly reason: ErasureReason;
  readonly askedBy: ErasureAskedBy;
  /** The visitor's code, typed over. */
  readonly confirmation: string;
  /** A suspension runs, and the visitor is erased all the same: afterwards nobody recognises them. */
  readonly despiteSanction?: boolean;
}

/** One table that erasing touched or left: how many rows, and why what stays may stay. */
export interface ErasedPart {
  readonly table: string;
  readonly rows: number;
  readonly outcome: 'removed' | 'emptied' | 'kept';
  readonly what: Words;
  readonly why: Words | null;
}

/** What erasing would do, found out without doing it. */
export interface ErasurePreview {
  /** How many records go: the visitor's own and those linked with it. */
  readonly records: number;
  readonly blocks: readonly EraseBlock[];
  /** Until when a suspension runs; null when none does. */
  readonly sanctionUntil: Instant | null;
  /** Empty while something blocks. */
  readonly parts: readonly ErasedPart[];
}

/** One line of the list of certificates. */
export interface ErasureLine {
  readonly id: Id;
  /** Running number of the house. */
  readonly number: number;
  readonly at: Instant;
  readonly reason: ErasureReason;
  readonly askedBy: ErasureAskedBy;
  readonly records: number;
  /** Null for the house's own job, and for somebody who works here no more. */
  readonly byName: string | null;
}

/** Proof that a visitor was erased, without a word that tells who it was. */
export interface Erasure extends ErasureLine {
  readonly parts: readonly ErasedPart[];
}

export const ERASURE_SORTS = ['-number', 'number'] as const;
export type ErasureSort = (typeof ERASURE_SORTS)[number];

export interface ErasureQuery extends ListQuery {
  readonly reason?: ErasureReason;
  readonly sort?: ErasureSort;
}
