import { type Id, type Instant, secondsBetween } from '@luwte/platform/kernel';
import type { AuditEntry } from './contract/audit-entry';

/** SHA-256 of a text, in hex; given by the caller because the domain knows no machine. */
export type Sha256 = (text: string) => string;

/** The number and hash that sealing gives an entry; the chain runs per house. */
export interface AuditSeal {
  readonly number: number;
  readonly entryId: Id;
  readonly hash: string;
}

/** What verifying found wrong. */
export type AuditFinding =
  | { readonly kind: 'gap'; readonly number: number }
  | { readonly kind: 'missing'; readonly number: number; readonly entryId: Id }
  | { readonly kind: 'changed'; readonly number: number; readonly entryId: Id }
  | { readonly kind: 'unsealed'; readonly entryId: Id };

/** What the first entry of a house is chained to. */
export const CHAIN_START = '0'.repeat(64);

/** An entry must be sealed within this time. */
export const SEALED_WITHIN_SECONDS = 60;

/** The one text of an entry that is hashed: all its fields, in a fixed order. */
export function canonical(entry: AuditEntry): string {
  return JSON.stringify([
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

/** The seal of `entry` as number `number` after the entry whose hash is `previous`. */
export function sealEntry(previous: string, number: number, entry: AuditEntry, sha256: Sha256): AuditSeal {
  return { number, entryId: entry.id, hash: sha256(`${previous}\n${number}\n${canonical(entry)}`) };
}

/** Where a verification stands; give it back to go on with the next stretch of the chain. */
export interface ChainState {
  readonly previous: string;
  readonly number: number;
}

/** The state before the first entry. */
export const CHAIN_BEGIN: ChainState = { previous: CHAIN_START, number: 0 };

/**
 * Checks a stretch of the chain, in the order of the numbers: every number there once, every entry there, every
 * entry as it was sealed, each chained to the one before. A swap shows as two changed entries.
 */
export function verifyChain(
  state: ChainState,
  stretch: readonly { readonly seal: AuditSeal; readonly entry: AuditEntry | null }[],
  sha256: Sha256,
): { readonly findings: readonly AuditFinding[]; readonly state: ChainState } {
  const findings: AuditFinding[] = [];
  let { previous, number } = state;
  for (const { seal, entry } of stretch) {
    if (seal.number !== number + 1) findings.push({ kind: 'gap', number: number + 1 });
    if (!entry) findings.push({ kind: 'missing', number: seal.number, entryId: seal.entryId });
    else if (sealEntry(previous, seal.number, entry, sha256).hash !== seal.hash) {
      findings.push({ kind: 'changed', number: seal.number, entryId: seal.entryId });
    }
    previous = seal.hash;
    number = seal.number;
  }
  return { findings, state: { previous, number } };
}

/** Entries that should have been sealed by `now`. */
export function overdueSeals(
  unsealed: readonly Pick<AuditEntry, 'id' | 'at'>[],
  now: Instant,
): AuditFinding[] {
  return unsealed
    .filter(({ at }) => secondsBetween(at, now) > SEALED_WITHIN_SECONDS)
    .map(({ id }) => ({ kind: 'unsealed', entryId: id }));
}

/** The answer of a verification. */
export interface AuditVerification {
  readonly entries: number;
  readonly head: string;
  readonly findings: readonly AuditFinding[];
}
