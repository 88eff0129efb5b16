import type { Day, Id, Instant, ListQuery, TextLimit } from '@luwte/platform/kernel';
import type { LotState } from './catalogue';

/** Why stock moved. `count` closes a difference that a stocktake found; `dose` is given in an emergency. */
export const MOVEMENT_KINDS = [
  'receipt',
  'issue',
  'dose',
  'return',
  'transfer',
  'waste',
  'count',
  'reversal',
] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** For whom it was: a visit, the code of a pass, somebody takes it along for others, or outreach on the street. */
export const RECIPIENTS = ['visit', 'code', 'others', 'outreach', 'anonymous'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export const WASTE_REASONS = ['expired', 'damaged', 'recalled', 'lost', 'other'] as const;
export type WasteReason = (typeof WASTE_REASONS)[number];

/** How far back something may be entered; days. */
export const BACK_DATED_DAYS = 60;
/** One's own posting can be taken back without a reason for so long; seconds. */
export const POSTING_UNDO_SECONDS = 10;
export const POSTING_REASON = { min: 3, max: 300 } as const satisfies TextLimit;
export const PASS_CODE = { min: 9, max: 12, pattern: /^[0-9A-Za-z -]+$/ } as const satisfies TextLimit;

/** So much of an item; of one lot when it is named, first expiry first out otherwise. */
export interface IssueLine {
  readonly itemId: Id;
  readonly quantity: number;
  readonly lotId?: Id | null;
}

/** Bundles in one tap: `count` times what the bundle holds, as it stands now. */
export interface BundleLine {
  readonly bundleId: Id;
  readonly count: number;
}

/** What is handed out. Names at least one line or bundle. */
export interface Issue {
  readonly id?: Id;
  readonly recipient: Recipient;
  /** The visit, when it is for one. */
  readonly visitId?: Id | null;
  /** The code on the pass, when it is for one. */
  readonly code?: string | null;
  /** The house's own counter when left out. */
  readonly locationId?: Id | null;
  readonly lines: readonly IssueLine[];
  readonly bundles?: readonly BundleLine[];
  /** Left out for now; otherwise a late entry. */
  readonly occurredAt?: Instant | null;
  /** Why an expired, quarantined or recalled lot is given all the same. Such a lot must be named. */
  readonly overrideReason?: string | null;
}

/** What an issue answers: rows and numbers, nothing of a person. */
export interface Posted {
  readonly id: Id;
  readonly version: number;
  readonly lines: readonly PostedLine[];
  readonly warnings: readonly PostingWarning[];
}

export interface PostedLine {
  readonly itemId: Id;
  readonly lotId: Id;
  readonly quantity: number;
}

/** What the worker should know; it was posted all the same. */
export interface PostingWarning {
  readonly code: 'over-soft-limit' | 'below-reorder';
  readonly itemId: Id;
  /** What this visit or pass got in all, or what is left. */
  readonly quantity: number;
  readonly limit: number;
}

/** One item of a delivery. */
export interface ReceiptLine {
  readonly itemId: Id;
  readonly quantity: number;
  /** Asked for where the item is tracked by lot. */
  readonly lotNumber?: string | null;
  readonly expiry?: Day | null;
  /** Euro cents for `costUnits` base units; the item's own price when left out. */
  readonly costCents?: number | null;
  readonly costUnits?: number | null;
}

export interface Receive {
  readonly id?: Id;
  readonly locationId: Id;
  readonly supplierId?: Id | null;
  readonly lines: readonly ReceiptLine[];
  readonly occurredAt?: Instant | null;
  readonly note?: string | null;
}

/** Moves stock between two locations. */
export interface Transfer {
  readonly id?: Id;
  readonly fromId: Id;
  readonly toId: Id;
  readonly lines: readonly IssueLine[];
  readonly occurredAt?: Instant | null;
  readonly note?: string | null;
}

/** Throws away what cannot be used. A line names its lot, or the first to expire is taken. */
export interface Waste {
  readonly id?: Id;
  readonly locationId: Id;
  readonly reason: WasteReason;
  readonly lines: readonly IssueLine[];
  readonly occurredAt?: Instant | null;
  readonly note?: string | null;
}

/** Brings back what was handed out and stayed sealed; used material is a sharps return. */
export interface GiveBack {
  readonly id?: Id;
  readonly locationId?: Id | null;
  readonly visitId?: Id | null;
  readonly lines: readonly { readonly itemId: Id; readonly lotId: Id; readonly quantity: number }[];
  readonly note?: string | null;
}

export interface ReversePosting {
  readonly reason: string;
}

/** A line of the journal: one act, with what it moved. */
export interface PostingLine {
  readonly id: Id;
  readonly kind: MovementKind;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly accountId: Id;
  readonly by: string | null;
  readonly recipient: Recipient | null;
  readonly visitId: Id | null;
  readonly wasteReason: WasteReason | null;
  readonly reason: string | null;
  readonly overrideReason: string | null;
  /** The posting that this one takes back, and the one that takes this back. */
  readonly reverses: Id | null;
  readonly reversedBy: Id | null;
  readonly moved: readonly MovedLine[];
}

/** What was moved of one lot at one location; less than nothing for what went away. */
export interface MovedLine {
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly lotId: Id;
  readonly lotNumber: string | null;
  readonly locationId: Id;
  readonly location: string;
  readonly quantity: number;
}

export const POSTING_SORTS = ['-recordedAt'] as const;

export interface PostingQuery extends ListQuery {
  readonly kind?: MovementKind;
  readonly itemId?: Id;
  readonly visitId?: Id;
  /** Recorded from this day on, and up to and including that day, on the house's clock. */
  readonly from?: Day;
  readonly until?: Day;
}

/** A line of the stock card, the newest first. */
export interface CardLine {
  readonly id: Id;
  readonly postingId: Id;
  readonly kind: MovementKind;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly by: string | null;
  readonly lotId: Id;
  readonly lotNumber: string | null;
  readonly expiry: Day | null;
  readonly lotState: LotState;
  readonly locationId: Id;
  readonly quantity: number;
  /** What was there after this line. */
  readonly balance: number;
  /** What an emergency took that was not there, or what a count closed of it. */
  readonly debt: number;
  readonly recipient: Recipient | null;
  readonly reason: string | null;
  readonly reverses: Id | null;
  readonly reversed: boolean;
}

export const CARD_SORTS = ['-occurredAt'] as const;

export interface CardQuery extends ListQuery {
  readonly locationId?: Id;
  readonly lotId?: Id;
}

export const PRICE_SORTS = ['-at'] as const;

/** What an item cost, by delivery. */
export interface ItemPrice {
  readonly at: Instant;
  readonly supplier: string | null;
  readonly costCents: number;
  readonly costUnits: number;
  readonly quantity: number;
}

/** What the visits of a month cost in materials, from the price of the very lots that were used. */
export interface MonthCost {
  /** `YYYY-MM` on the house's clock. */
  readonly month: string;
  readonly visits: number;
  readonly issuedCents: number;
  readonly wastedCents: number;
  /** `issuedCents` over `visits`; null without visits. */
  readonly perVisitCents: number | null;
  readonly byCategory: readonly { readonly category: string; readonly cents: number }[];
}

export const COST_SORTS = ['-month'] as const;
