import type { Day, Id, Instant } from '@luwte/platform/kernel';
import type { LocationKind } from './catalogue';

/** How a bag or kit was found. */
export interface CheckKit {
  readonly id?: Id;
  readonly sealNumber: string;
  /** Whether the seal of the last check was whole. Broken: the content is counted, and a new seal put on. */
  readonly intact: boolean;
  readonly note?: string | null;
}

export interface KitCheck {
  readonly id: Id;
  readonly at: Instant;
  readonly by: string | null;
  readonly sealNumber: string;
  readonly intact: boolean;
  readonly note: string | null;
}

/** What a line of the par list has, and lacks. */
export interface KitLine {
  readonly itemId: Id;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly par: number;
  /** In date and not blocked. */
  readonly usable: number;
  readonly lacking: number;
  readonly nextExpiry: Day | null;
}

export const KIT_WARNINGS = [
  'lacking',
  'expired',
  'expires-soon',
  'never-checked',
  'check-due',
  'opened-since-check',
] as const;
export type KitWarning = (typeof KIT_WARNINGS)[number];
/** A bag or kit is looked at so often, at least; days. */
export const KIT_CHECK_DAYS = 7;
/** Expiring within so many days is a warning. */
export const KIT_EXPIRY_DAYS = 30;

export interface Kit {
  readonly locationId: Id;
  readonly name: string;
  readonly kind: LocationKind;
  readonly sealNumber: string | null;
  readonly lastCheck: KitCheck | null;
  readonly warnings: readonly KitWarning[];
  readonly lines: readonly KitLine[];
}

export interface KitsAnswer {
  readonly at: Instant;
  readonly kits: readonly Kit[];
}
