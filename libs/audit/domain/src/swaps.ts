import type { AuditEntry } from './contract/audit-entry';
import type { AuditFinding } from './contract/audit-finding';
import { type AuditSeal, sealEntry, type Sha256 } from './seal';

/** A link whose entry does not fit its seal. */
export interface Suspect {
  readonly seal: AuditSeal;
  readonly entry: AuditEntry;
}

/**
 * Tells which of the links that do not fit changed places: the seal of one fits the entry of another, whether the
 * seals point at each other's entry or the contents were exchanged under the entries' own ids. The others were changed.
 */
export function findSwaps(suspects: readonly Suspect[], sha256: Sha256): readonly AuditFinding[] {
  return suspects.map(({ seal, entry }) => {
    const other = suspects.find(
      (candidate) =>
        candidate.seal.number !== seal.number &&
        (fits(seal, candidate.entry, sha256) || fits(seal, { ...candidate.entry, id: entry.id }, sha256)),
    );
    return other
      ? { kind: 'swapped', number: seal.number, entryId: seal.entryId, with: other.seal.number }
      : { kind: 'changed', number: seal.number, entryId: seal.entryId };
  });
}

function fits({ previousHash, number, hash }: AuditSeal, entry: AuditEntry, sha256: Sha256): boolean {
  return sealEntry(previousHash, number, entry, sha256).hash === hash;
}
