import type { AuditEntry, AuditSeal, DataCategory, Outcome, Purpose } from '@luwte/audit/domain';

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

/** A seal with its entry, if that is still there. */
export interface SealRow {
  readonly number: string;
  readonly entry_id: string;
  readonly hash: string;
  readonly entry: AuditEntryRow | null;
}

export const ENTRY_COLUMNS =
  'e.id, e.facility_id, e.at, e.account_id, e.roles, e.device_id, e.event, e.category, e.purpose, e.outcome, e.emergency, e.visitor_key, e.subject_id';

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

/** The seal of a row. */
export function toSeal(row: Pick<SealRow, 'number' | 'entry_id' | 'hash'>): AuditSeal {
  return { number: Number(row.number), entryId: row.entry_id, hash: row.hash };
}
