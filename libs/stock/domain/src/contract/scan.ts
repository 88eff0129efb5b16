import type { Day, Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';

/** What the scanner read, with group separators (ASCII 29) where it sends them. */
export const SCANNED = { min: 3, max: 200 } as const satisfies TextLimit;

export interface Scan {
  readonly code: string;
}

/** What a label tells, as far as it tells it. */
export interface LabelFacts {
  readonly gtin: string | null;
  readonly lot: string | null;
  /** Last day on which it may be used. */
  readonly expiry: Day | null;
  readonly serial: string | null;
  /** Date of production. */
  readonly produced: Day | null;
  /** Number of items or trade items the label says it holds. */
  readonly count: number | null;
  /** Whether it counts items, or packs of the trade item. */
  readonly countOf: 'items' | 'packs' | null;
}

/**
 * What a scan means: one item, several readings between which the worker chooses (a scanner that sends no separators),
 * or a code that nobody knows and that was put in the queue.
 */
export type ScanAnswer =
  | ({ readonly kind: 'item' } & ScannedItem)
  | { readonly kind: 'ask'; readonly readings: readonly ScannedItem[] }
  | { readonly kind: 'unknown'; readonly unknownId: Id; readonly facts: LabelFacts }
  /** Somebody's pass: the page issues to it. It is not looked up, and never kept among unknown codes. */
  | { readonly kind: 'pass' };

/** An item behind a code. `itemId` is null where a reading names a product that the house does not know. */
export interface ScannedItem {
  readonly itemId: Id | null;
  readonly nameNl: string | null;
  readonly nameEn: string | null;
  readonly packId: Id | null;
  /** Base units in what was scanned. */
  readonly quantity: number;
  /** The lot of the house that the label names. */
  readonly lotId: Id | null;
  readonly facts: LabelFacts;
}

/** A code that nobody knew yet, for somebody to say later what it is. */
export interface UnknownCode {
  readonly id: Id;
  readonly version: number;
  readonly code: string;
  readonly facts: LabelFacts;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  readonly times: number;
}

export const UNKNOWN_SORTS = ['-lastSeen'] as const;
export type UnknownCodeQuery = ListQuery;

/** Says what an unknown code is (a pack of an item), or that it means nothing here. */
export interface ResolveCode {
  readonly itemId?: Id | null;
  readonly packName?: string | null;
  readonly factor?: number | null;
}
