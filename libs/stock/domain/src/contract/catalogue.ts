import type { CountedService } from '@luwte/floor/domain';
import type { Day, Id, Instant, ListQuery, NumberLimit, TextLimit } from '@luwte/platform/kernel';

/** What kind of thing it is; decides its place in lists and which rules hold for it. */
export const ITEM_CATEGORIES = [
  'smoking',
  'injecting',
  'wound-care',
  'emergency',
  'protection',
  'food',
  'hygiene',
  'clothing',
  'other',
] as const;
export type ItemCategory = (typeof ITEM_CATEGORIES)[number];

/** What one of it is called: all quantities of an item are whole numbers of this unit. */
export const BASE_UNITS = [
  'piece',
  'pair',
  'ampoule',
  'dose',
  'sachet',
  'sheet',
  'portion',
  'cup',
  'gram',
  'millilitre',
] as const;
export type BaseUnit = (typeof BASE_UNITS)[number];

export const LOT_STATES = ['ok', 'quarantined', 'recalled'] as const;
export type LotState = (typeof LOT_STATES)[number];

export const LOCATION_KINDS = ['store', 'counter', 'room-kit', 'emergency-bag'] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

export const ITEM_NAME = { min: 2, max: 80 } as const satisfies TextLimit;
export const SEARCH_TEXT = { min: 1, max: 80 } as const satisfies TextLimit;
export const PACK_NAME = { min: 1, max: 40 } as const satisfies TextLimit;
/** Digits of a trade item number (GTIN-8, -12, -13 or -14); its check digit is judged by `isGtin`. */
export const GTIN = { min: 8, max: 14, pattern: /^\d{8}(\d{4,6})?$/ } as const satisfies TextLimit;
/** Batch or lot number as GS1 application identifier 10 writes it (General Specifications, figure 7.11-1). */
export const LOT_NUMBER = { min: 1, max: 20, pattern: /^[!-~]+$/ } as const satisfies TextLimit;
export const LOCATION_NAME = { min: 2, max: 40 } as const satisfies TextLimit;
export const SUPPLIER_NAME = { min: 2, max: 80 } as const satisfies TextLimit;
export const BUNDLE_NAME = { min: 2, max: 60 } as const satisfies TextLimit;
export const SEAL = { min: 2, max: 40 } as const satisfies TextLimit;
export const EMAIL_ADDRESS = {
  min: 5,
  max: 200,
  pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
} as const satisfies TextLimit;
export const PHONE = { min: 5, max: 30, pattern: /^[+\d][\d ()-]+$/ } as const satisfies TextLimit;
export const SHORT_NOTE = { min: 1, max: 500 } as const satisfies TextLimit;

/** Base units of one movement, line, par list or count. */
export const QUANTITY = { min: 1, max: 1_000_000 } as const satisfies NumberLimit;
/** The same where nothing is an answer too. */
export const QUANTITY_OR_NONE = { min: 0, max: 1_000_000 } as const satisfies NumberLimit;
export const PACK_FACTOR = { min: 1, max: 100_000 } as const satisfies NumberLimit;
/** A price in euro cents, for so many units as stand beside it. */
export const PRICE_CENTS = { min: 0, max: 100_000_000 } as const satisfies NumberLimit;
export const LEAD_DAYS = { min: 0, max: 180 } as const satisfies NumberLimit;
export const MOST_PACKS = 12;
export const MOST_PAR_LINES = 60;
export const MOST_BUNDLE_LINES = 20;
export const MOST_LINES = 60;

/** How it is bought or handed out: so many base units, with the number on its label. */
export interface Pack {
  readonly id: Id;
  readonly name: string;
  /** Base units in one pack. */
  readonly factor: number;
  readonly gtin: string | null;
}

export interface EditPack extends Omit<Pack, 'id' | 'gtin'> {
  /** Left out for a new pack. A pack that is not named any more can no longer be scanned or ordered. */
  readonly id?: Id;
  readonly gtin?: string | null;
}

/** Something the house keeps. */
export interface EditItem {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly category: ItemCategory;
  readonly unit: BaseUnit;
  /** Whether receipts ask for lot number and expiry date. */
  readonly lotTracked: boolean;
  /** Clean equipment that prevents disease: a soft limit never refuses it, and neither does anything else. */
  readonly sterile: boolean;
  /** Counts as a sharp: what is issued is compared with what comes back. */
  readonly sharp: boolean;
  /** How much the house wants to have after a delivery. */
  readonly parLevel: number;
  /** At or below this, ordering is proposed. */
  readonly reorderPoint: number;
  /** Days from ordering to delivery. */
  readonly leadDays: number;
  /** More than this in one visit gives a warning; null for no limit. */
  readonly softLimit: number | null;
  /** Euro cents for `priceUnits` base units: what it costs where a lot tells nothing. */
  readonly priceCents: number;
  readonly priceUnits: number;
  readonly supplierId: Id | null;
  /** A service of the floor that draws one unit of it each time it is given. */
  readonly service: CountedService | null;
  readonly archived: boolean;
  readonly packs: readonly EditPack[];
}

export interface AddItem extends EditItem {
  readonly id?: Id;
}

/** What an item has too little of, or too old: the filter chips of the list. */
export const ITEM_FLAGS = [
  'below-reorder',
  'empty',
  'debt',
  'expired',
  'expires-30',
  'expires-60',
  'expires-90',
] as const;
export type ItemFlag = (typeof ITEM_FLAGS)[number];

/** A line of the list of items. */
export interface ItemLine extends Omit<EditItem, 'packs'> {
  readonly id: Id;
  readonly version: number;
  /** Base units in the whole house, expired and blocked ones too; less than nothing while a debt is open. */
  readonly onHand: number;
  /** Of these, what may be issued today: in date and not blocked. */
  readonly available: number;
  /** Doses given in an emergency that no shelf had; the next count closes it. */
  readonly debt: number;
  /** Sent orders that did not come yet, in base units. */
  readonly onOrder: number;
  /** The first expiry date of what is on hand. */
  readonly nextExpiry: Day | null;
  readonly flags: readonly ItemFlag[];
}

export interface ItemDetail extends ItemLine {
  readonly packs: readonly Pack[];
  readonly lots: readonly LotBalance[];
}

export const ITEM_SORTS = ['name', '-name', 'onHand', '-onHand', 'category'] as const;
export type ItemSort = (typeof ITEM_SORTS)[number];

export interface ItemQuery extends ListQuery {
  readonly query?: string;
  readonly category?: ItemCategory;
  readonly flag?: ItemFlag;
  readonly archived?: boolean;
  readonly sort?: ItemSort;
}

/** What lies of one lot at one location. */
export interface LotBalance {
  readonly lotId: Id;
  readonly itemId: Id;
  readonly number: string | null;
  readonly expiry: Day | null;
  readonly state: LotState;
  readonly expired: boolean;
  readonly locationId: Id;
  readonly quantity: number;
  readonly debt: number;
}

/** A line of the list of lots: all locations together. */
export interface LotLine {
  readonly id: Id;
  readonly version: number;
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly number: string | null;
  readonly expiry: Day | null;
  readonly state: LotState;
  readonly expired: boolean;
  /** Why it is quarantined or recalled. */
  readonly stateReason: string | null;
  readonly onHand: number;
  readonly receivedAt: Instant;
  readonly costCents: number;
  readonly costUnits: number;
}

export const LOT_SORTS = ['expiry', '-expiry', '-receivedAt'] as const;
export type LotSort = (typeof LOT_SORTS)[number];

export interface LotQuery extends ListQuery {
  readonly itemId?: Id;
  readonly number?: string;
  readonly state?: LotState;
  /** Expiring within so many days, or expired already. */
  readonly expiresWithin?: number;
  /** What has expired alone. */
  readonly expired?: boolean;
  /** Lots of which nothing is left, too. */
  readonly empty?: boolean;
  readonly sort?: LotSort;
}

/** Blocks a lot, or lets it go again. */
export interface ChangeLotState {
  readonly state: LotState;
  readonly reason: string;
}

/** Somebody who got something of a lot. Never a name: code of the pass, or nothing for who has none. */
export interface LotRecipient {
  readonly at: Instant;
  readonly postingId: Id;
  readonly kind: 'issue' | 'dose';
  readonly code: string | null;
  readonly visitId: Id | null;
  readonly quantity: number;
}

export const NEWEST_FIRST = ['-at'] as const;

export interface ParLine {
  readonly itemId: Id;
  readonly quantity: number;
}

/** Where things lie. A room kit and an emergency bag have a par list and a seal. */
export interface EditLocation {
  readonly name: string;
  readonly kind: LocationKind;
  /** What is issued at the desk comes from here unless something else is said; one location of the house. */
  readonly issuesFrom: boolean;
  readonly archived: boolean;
  readonly par: readonly ParLine[];
}

export interface AddLocation extends EditLocation {
  readonly id?: Id;
}

export interface StockLocation extends EditLocation {
  readonly id: Id;
  readonly version: number;
}

export interface EditSupplier {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly note: string | null;
  readonly archived: boolean;
}

export interface AddSupplier extends EditSupplier {
  readonly id?: Id;
}

export interface Supplier extends EditSupplier {
  readonly id: Id;
  readonly version: number;
}

/** Several items that are handed out together in one tap. */
export interface EditBundle {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly archived: boolean;
  readonly lines: readonly ParLine[];
}

export interface AddBundle extends EditBundle {
  readonly id?: Id;
}

export interface Bundle extends EditBundle {
  readonly id: Id;
  readonly version: number;
}

/** What a worker at the desk or on the floor can hand out now, in one answer. */
export interface Shelf {
  readonly at: Instant;
  readonly locationId: Id | null;
  readonly items: readonly ShelfItem[];
  readonly bundles: readonly Bundle[];
}

export interface ShelfItem {
  readonly id: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly category: ItemCategory;
  readonly unit: BaseUnit;
  readonly sterile: boolean;
  readonly softLimit: number | null;
  readonly available: number;
}

export interface ShelfQuery {
  /** Where it is handed out; the house's own counter when left out. */
  readonly locationId?: Id;
}
