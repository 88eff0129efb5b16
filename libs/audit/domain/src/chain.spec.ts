import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import { type AuditSeal, CHAIN_BEGIN, CHAIN_START, overdueSeals, sealEntry, verifyChain } from './chain';
import type { AuditEntry } from './contract/audit-entry';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const NOW = '2026-11-23T10:00:00.000Z';

const entry = (n: number): AuditEntry => ({
  id: `entry-${n}`,
  facilityId: 'house',
  at: addMinutes(NOW, n),
  accountId: 'worker',
  roles: ['nurse'],
  deviceId: null,
  event: 'visitors.read',
  category: 'identity',
  purpose: 'care',
  outcome: 'success',
  emergency: false,
  visitorKey: `visitor-${n % 3}`,
  subjectId: null,
});

interface Link {
  seal: AuditSeal;
  entry: AuditEntry | null;
}
const chainOf = (length: number): Link[] => {
  let previous = CHAIN_START;
  return Array.from({ length }, (_, index) => {
    const seal = sealEntry(previous, index + 1, entry(index), sha256);
    previous = seal.hash;
    return { seal, entry: entry(index) };
  });
};
const findings = (chain: readonly Link[]) =>
  verifyChain(CHAIN_BEGIN, chain, sha256).findings.map(({ kind }) => kind);
const position = fc.integer({ min: 0, max: 18 });

describe('the audit chain', () => {
  it('passes as it was sealed, in one stretch or in several', () => {
    const chain = chainOf(20);
    expect(findings(chain)).toEqual([]);
    const first = verifyChain(CHAIN_BEGIN, chain.slice(0, 7), sha256);
    expect(verifyChain(first.state, chain.slice(7), sha256).findings).toEqual([]);
  });

  it('fails on any changed field of any entry', () => {
    const fields = [
      'at',
      'accountId',
      'event',
      'category',
      'purpose',
      'outcome',
      'visitorKey',
      'subjectId',
      'deviceId',
    ] as const;
    fc.assert(
      fc.property(position, fc.constantFrom(...fields), (at, field) => {
        const chain = chainOf(20);
        const link = chain[at] as Link;
        link.entry = { ...(link.entry as AuditEntry), [field]: 'forged' };
        expect(findings(chain)).toEqual(['changed']);
      }),
    );
  });

  it('fails on a missing entry, and on an entry taken out together with its seal', () => {
    fc.assert(
      fc.property(position, (at) => {
        const gone = chainOf(20);
        (gone[at] as Link).entry = null;
        expect(findings(gone)).toEqual(['missing']);
        expect(findings(chainOf(20).filter((_, index) => index !== at))).toEqual(
          expect.arrayContaining(['gap']),
        );
      }),
    );
  });

  it('fails when two entries change places', () => {
    fc.assert(
      fc.property(position, (at) => {
        const chain = chainOf(20);
        const [a, b] = [chain[at] as Link, chain[at + 1] as Link];
        [a.entry, b.entry] = [b.entry, a.entry];
        expect(findings(chain)).toEqual(['changed', 'changed']);
      }),
    );
  });

  it('reports an entry that stays unsealed for more than a minute', () => {
    const entries = [
      { id: 'old', at: addMinutes(NOW, -2) },
      { id: 'new', at: NOW },
    ];
    expect(overdueSeals(entries, NOW)).toEqual([{ kind: 'unsealed', entryId: 'old' }]);
  });
});
