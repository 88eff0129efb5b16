import type { AuditEntry, AuditSeal, DataCategory, Link, Outcome, Purpose } from '@luwte/audit/domain';

/** An entry as PostgreSQL gives it. */
export interface AuditEntryRow {
  readonly id: string;
  readonly facility_id: string;
  readonly at: Date;
  readonly account_id: string;
  readonly roles: string[];
  readonly device_id: string | null;
  readonly event: string;
  readonly category: DataCategory;
  readonly purpose: Purpose;
  readonly outcome: Outcome;
  readonly emergency: boolean;
  readonly visitor_key: string | null;
  readonly subject_id: string | null;
}

/** A seal as PostgreSQL gives it; `bigint` arrives as text. */
export interface SealRow {
  readonly number: string;
  readonly entry_id: string;
  readonly previous_hash: string;
  readonly hash: string;
}

/** A seal joined with its entry, whose columns are all null when it is gone. */
export type LinkRow = SealRow & (AuditEntryRow | { readonly id: null });

/** The columns of {@link AuditEntryRow}, of the table `e`. */
export const ENTRY_COLUMNS = `e.id, e.facility_id, e.at, e.account_id, e.roles, e.device_id, e.event, e.category,
  e.purpose, e.outcome, e.emergency, e.visitor_key, e.subject_id`;

/** The entry as it is hashed and shown. */
export function toEntry(row: AuditEntryRow): AuditEntry {
  return {
    id: row.id,
    facilityId: row.facility_id,
    at: row.at.toISOString(),
    accountId: row.account_id,
    roles: row.roles,
    deviceId: row.device_id,
    event: row.event,
    category: row.category,
    purpose: row.purpose,
    outcome: row.outcome,
    emergency: row.emergency,
    visitorKey: row.visitor_key,
    subjectId: row.subject_id,
  };
}

/** The seal with its entry. */
export function toLink(row: LinkRow): Link {
  return { seal: toSeal(row), entry: row.id === null ? null : toEntry(row) };
}

/** The seal of a row. */
export function toSeal(row: SealRow): AuditSeal {
  return {
    number: Number(row.number),
    entryId: row.entry_id,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
