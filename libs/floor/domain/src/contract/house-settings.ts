import type { Grants } from '@luwte/identity/domain';
import type { Id, Instant, NumberLimit, TextLimit } from '@luwte/platform/kernel';

/** What a house lays down about itself, each with its own history. Rooms and opening hours have pages of their own. */
export const HOUSE_SETTINGS = ['house-profile', 'cover', 'checklist', 'late-entry', 'wall'] as const;
export type HouseSetting = (typeof HOUSE_SETTINGS)[number];

export const SETTINGS_ROUTES = {
  settings: 'floor/settings',
  history: 'floor/settings/history',
  houseProfile: 'floor/settings/house-profile',
  cover: 'floor/settings/cover',
  checklist: 'floor/settings/checklist',
  lateEntry: 'floor/settings/late-entry',
  wall: 'floor/settings/wall',
  roomHistory: 'floor/rooms/:id/history',
  hoursHistory: 'floor/opening-hours/history',
} as const;

export const SETTINGS_GRANTS = {
  'floor.house-settings': ['shift-lead', 'manager'],
} as const satisfies Grants;

export const PROFILE_TEXT = { min: 0, max: 120 } as const satisfies TextLimit;
export const ITEM_KEY = {
  min: 1,
  max: 40,
  pattern: /^[a-z0-9][a-z0-9-]*$/,
} as const satisfies TextLimit;
export const ITEM_LABEL = { min: 1, max: 120 } as const satisfies TextLimit;
export const SETTING_REASON = { min: 1, max: 500 } as const satisfies TextLimit;
export const COVER_COUNT = { min: 0, max: 20 } as const satisfies NumberLimit;
export const LATE_DAYS = { min: 1, max: 366 } as const satisfies NumberLimit;
export const MOST_ITEMS = 40;

/** Where the house is and whom to call: printed on its papers. */
export interface HouseProfile {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
  readonly contact: string;
}

/** How many of those present must be what before the house may open (report, chapter 5: trained staff). */
export interface CoverMinimums {
  /** Holders of a valid certificate of basic life support. */
  readonly bls: number;
  /** Authorised to give naloxone. */
  readonly naloxone: number;
  /** Named responsible leads; 0 or 1. */
  readonly lead: number;
}

/** Something to look at or to do before opening, or before closing. */
export interface ChecklistItem {
  readonly key: string;
  /** The house's own words; null for an item that the program names in the language of the screen. */
  readonly label: string | null;
  /** Without a yes the house does not open (or close), except by a decision with a reason. */
  readonly required: boolean;
}

export interface Checklists {
  readonly opening: readonly ChecklistItem[];
  readonly closing: readonly ChecklistItem[];
}

/** How far back a visit may be written down afterwards. */
export interface LateEntryWindow {
  readonly days: number;
}

/** What the wall screen tells of somebody on a place: visitors see it too. */
export const WALL_NAMES = ['none', 'code', 'handle'] as const;
export type WallNames = (typeof WALL_NAMES)[number];

export interface WallView {
  readonly names: WallNames;
}

/** The values of all settings of the house. */
export interface HouseSettingValues {
  readonly 'house-profile': HouseProfile;
  readonly cover: CoverMinimums;
  readonly checklist: Checklists;
  readonly 'late-entry': LateEntryWindow;
  readonly wall: WallView;
}

/** A setting as it is or was, with who made it so. Version 0 is what holds until the house decides. */
export interface SettingReading<Value extends object = object> {
  readonly key: HouseSetting;
  readonly value: Value;
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Instant | null;
  readonly reason: string | null;
}

/** Decides a setting anew. */
export interface ChangeSetting<Value extends object> {
  readonly value: Value;
  readonly reason?: string | null;
}

/** One version of a room or of the opening hours, as it was saved. */
export interface LayoutVersion<Value extends object = object> {
  readonly id: Id;
  readonly version: number;
  readonly value: Value;
  readonly changedBy: string | null;
  readonly changedAt: Instant;
}
