import type { Id, Instant } from '@luwte/platform/kernel';

/** What kind of data an act concerned (NEN 7513, data category). */
export const DATA_CATEGORIES = [
  'none',
  'identity',
  'health',
  'visit',
  'agreement',
  'account',
  'settings',
  'audit',
] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** Why it was done (NEN 7513, purpose). */
export const PURPOSES = [
  'admission',
  'care',
  'safety',
  'management',
  'accountability',
  'access-control',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How it ended: done, refused for lack of a right, or failed. */
export const OUTCOMES = ['success', 'refused', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a slice tells of an act; who, where and when are known from the transaction. */
export interface AuditAct {
  /** `<slice>.<what happened>`, e.g. `visitors.registered`. */
  readonly event: string;
  readonly category: DataCategory;
  readonly purpose: Purpose;
  /** Random key that stands for the visitor; never anything that identifies. */
  readonly visitorKey?: Id | null;
  /** The row that was touched, when it is not the visitor. */
  readonly subjectId?: Id | null;
  /** `success` when left out. */
  readonly outcome?: Outcome;
  /** Whether emergency access was used (NEN 7513). */
  readonly emergency?: boolean;
}

/** One entry of the audit log (NEN 7513), as it is kept and hashed. */
export interface AuditEntry {
  readonly id: Id;
  readonly facilityId: Id;
  /** By the database's clock, in milliseconds. */
  readonly at: Instant;
  /** The nil id for the house's own jobs, and for a sign-in under an unknown address. */
  readonly accountId: Id;
  /** The roles the account held then. */
  readonly roles: readonly string[];
  readonly deviceId: Id | null;
  readonly event: string;
  readonly category: DataCategory;
  readonly purpose: Purpose;
  readonly outcome: Outcome;
  readonly emergency: boolean;
  readonly visitorKey: Id | null;
  readonly subjectId: Id | null;
}

/** Form of an event's name. */
export const EVENT = { min: 3, max: 80, pattern: /^[a-z][a-z-]*\.[a-z][a-z-]*$/ } as const;
