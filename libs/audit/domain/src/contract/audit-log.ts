import type { Id, Instant, ListQuery } from '@luwte/platform/kernel';
import type { AuditEntry, DataCategory, Outcome } from './audit-entry';
import type { AuditFinding } from './audit-finding';

/** An entry as the privacy officer reads it. */
export interface AuditListItem extends AuditEntry {
  /** Name of the account now; null when it works here no more. */
  readonly accountName: string | null;
  /** Name of the enrolled device it was done on; null for any other. */
  readonly deviceName: string | null;
  /** Place in the chain; null until the entry is sealed. */
  readonly number: number | null;
}

/** Which entries to list, newest first. `from` counts, `to` does not. */
/** Orders of the log: the newest first. */
export const AUDIT_SORTS = ['-at'] as const;
export type AuditSort = (typeof AUDIT_SORTS)[number];

export interface AuditQuery extends ListQuery {
  readonly sort?: AuditSort;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly event?: string;
  readonly accountId?: Id;
  readonly visitorKey?: Id;
  readonly category?: DataCategory;
  readonly outcome?: Outcome;
  /** Whether emergency access was used. */
  readonly emergency?: boolean;
  readonly deviceId?: Id;
}

/** The last seal of a chain: note it down elsewhere, and a later verification can tell whether the log was cut. */
export interface ChainHead {
  readonly number: number;
  readonly hash: string;
}

/** What verifying the log of one house gave. */
export interface AuditVerification {
  readonly verifiedAt: Instant;
  /** Sealed entries that were checked. */
  readonly entries: number;
  /** Null while nothing is sealed. */
  readonly head: ChainHead | null;
  /** The first findings, at most {@link FINDINGS_SHOWN}; none means the log is whole. */
  readonly findings: readonly AuditFinding[];
}

/** How many findings an answer names; more would say nothing more. */
export const FINDINGS_SHOWN = 200;

/** A head that was noted down earlier, to verify against. */
export interface VerificationQuery {
  readonly headNumber?: number;
  readonly headHash?: string;
}

/** Bounds of a number in the chain. */
export const CHAIN_NUMBER = { min: 1, max: 999_999_999 } as const;

/** A SHA-256 in lower-case hex. */
export const CHAIN_HASH = { min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ } as const;

/** Paths of audit below `/api/v1`. */
export const AUDIT_ROUTES = {
  entries: 'audit-entries',
  verification: 'audit-entries/verification',
} as const;

/** Permissions of audit. The roles are those of identity, which lies above: its `Grants` type fits. */
export const AUDIT_GRANTS = {
  'audit.read': ['privacy-officer'],
  'audit.verify': ['privacy-officer', 'admin'],
} as const;
