import { type Instant, secondsBetween } from '@luwte/platform/kernel';
import type { AuditEntry } from './contract/audit-entry';
import type { AuditFinding } from './contract/audit-finding';
import { type ChainHead, FINDINGS_SHOWN } from './contract/audit-log';
import { CHAIN_START, type Link, sealEntry, type Sha256 } from './seal';
import { findSwaps, type Suspect } from './swaps';

/** An entry must be sealed within this time. */
export const SEALED_WITHIN_SECONDS = 60;

/** Where a verification stands; hand it back with the next stretch of the chain. */
export interface ChainState {
  readonly head: ChainHead;
  readonly findings: readonly AuditFinding[];
  /** Links that do not fit: changed, or swapped with another that may still come. */
  readonly suspects: readonly Suspect[];
}

/** The state before the first entry. */
export const CHAIN_BEGIN: ChainState = {
  head: { number: 0, hash: CHAIN_START },
  findings: [],
  suspects: [],
};

/**
 * Checks the next stretch of a chain, in the order of the numbers: every number there once, every entry there,
 * every entry as it was sealed, each chained to the one before. One wrong link is one finding, because the next is
 * judged by the hash that its seal names.
 * @param earlier a head that was noted down before, or null
 */
export function verifyChain(
  state: ChainState,
  stretch: readonly Link[],
  sha256: Sha256,
  earlier: ChainHead | null = null,
): ChainState {
  const findings = [...state.findings];
  const suspects = [...state.suspects];
  let { head } = state;
  for (const link of stretch) {
    const { seal, entry } = link;
    const follows = seal.number === head.number + 1;
    if (!follows) findings.push({ kind: 'gap', number: head.number + 1, until: seal.number - 1 });
    if (!entry) {
      findings.push({ kind: 'missing', number: seal.number, entryId: seal.entryId });
    } else {
      const chained = !follows || seal.previousHash === head.hash;
      const fits = sealEntry(seal.previousHash, seal.number, entry, sha256).hash === seal.hash;
      if (!fits || !chained) suspects.push({ seal, entry });
    }
    if (seal.number === earlier?.number && seal.hash !== earlier.hash) {
      findings.push({ kind: 'replaced', number: seal.number });
    }
    head = { number: seal.number, hash: seal.hash };
  }
  return {
    head,
    findings: findings.slice(0, FINDINGS_SHOWN),
    suspects: suspects.slice(0, FINDINGS_SHOWN),
  };
}

/**
 * All findings after the last stretch, by number.
 * @param unsealed entries that have no seal
 * @param earlier a head that was noted down before, or null
 */
export function concludeChain(
  state: ChainState,
  unsealed: readonly Pick<AuditEntry, 'id' | 'at'>[],
  now: Instant,
  sha256: Sha256,
  earlier: ChainHead | null = null,
): readonly AuditFinding[] {
  const cut: AuditFinding[] =
    earlier && earlier.number > state.head.number ? [{ kind: 'cut', number: earlier.number }] : [];
  const numbered = [...state.findings, ...findSwaps(state.suspects, sha256)].sort(
    (a, b) => numberOf(a) - numberOf(b),
  );
  return [...numbered, ...cut, ...overdue(unsealed, now)].slice(0, FINDINGS_SHOWN);
}

/** Entries that should have been sealed by `now`. */
function overdue(unsealed: readonly Pick<AuditEntry, 'id' | 'at'>[], now: Instant): AuditFinding[] {
  return unsealed
    .filter(({ at }) => secondsBetween(at, now) > SEALED_WITHIN_SECONDS)
    .map(({ id }) => ({ kind: 'unsealed', entryId: id }));
}

function numberOf(finding: AuditFinding): number {
  return 'number' in finding ? finding.number : Number.POSITIVE_INFINITY;
}
