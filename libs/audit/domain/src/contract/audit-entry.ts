import type { Id, Instant, ListQuery } from '@luwte/platform/kernel';

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
  /** The row that was touched. */
  readonly subjectId?: Id | null;
  readonly outcome?: Outcome;
  /** Whether emergency access was used (NEN 7513). */
  readonly emergency?: boolean;
}

/** One entry of the audit log (NEN 7513), as it is kept and hashed. */
export interface AuditEntry {
  readonly id: Id;
  readonly facilityId: Id;
  readonly at: Instant;
  readonly accountId: Id;
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

/** An entry as the privacy officer reads it. */
export interface AuditListItem extends AuditEntry {
  /** Null until the entry is sealed. */
  readonly number: number | null;
}

export interface AuditQuery extends ListQuery {
  readonly from?: Instant;
  readonly to?: Instant;
  readonly event?: string;
  readonly accountId?: Id;
  readonly visitorKey?: Id;
}

/** Paths of audit below `/api/v1`. */
export const AUDIT_ROUTES = {
  entries: 'audit-entries',
  verification: 'audit-entries/verification',
} as const;

/** Permissions of audit. The roles are those of identity, which lies above; its `Grants` type fits. */
export const AUDIT_GRANTS = {
  'audit.read': ['privacy-officer'],
  'audit.verify': ['privacy-officer', 'admin'],
} as const;
