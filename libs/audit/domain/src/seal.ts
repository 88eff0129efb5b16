import type { Id } from '@luwte/platform/kernel';
import type { AuditEntry } from './contract/audit-entry';

/** SHA-256 of a text, in lower-case hex; given by the caller because the domain knows no machine. */
export type Sha256 = (text: string) => string;

/** The number and hash that sealing gives an entry; each house has a chain of its own. */
export interface AuditSeal {
  readonly number: number;
  readonly entryId: Id;
  readonly previousHash: string;
  readonly hash: string;
}

/** A seal with its entry, or null when that is gone. */
export interface Link {
  readonly seal: AuditSeal;
  readonly entry: AuditEntry | null;
}

/** What the first entry of a house is chained to. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The one text of an entry that is hashed: its fields in a fixed order, led by the number of this order. A field
 * added later gets a new number, so that old seals keep their meaning.
 */
export function canonical(entry: AuditEntry): string {
  return JSON.stringify([
    1,
    entry.id,
    entry.facilityId,
    entry.at,
    entry.accountId,
    [...entry.roles].sort(),
    entry.deviceId,
    entry.event,
    entry.category,
    entry.purpose,
    entry.outcome,
    entry.emergency,
    entry.visitorKey,
    entry.subjectId,
  ]);
}

/** The seal of `entry` as number `number` after the seal whose hash is `previousHash`. */
export function sealEntry(
  previousHash: string,
  number: number,
  entry: AuditEntry,
  sha256: Sha256,
): AuditSeal {
  const hash = sha256(`${previousHash}\n${number}\n${canonical(entry)}`);
  return { number, entryId: entry.id, previousHash, hash };
}
