import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import { CHAIN_BEGIN, concludeChain, verifyChain } from './chain';
import type { AuditEntry } from './contract/audit-entry';
import type { ChainHead } from './contract/audit-log';
import { CHAIN_START, type Link, sealEntry } from './seal';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const NOW = '2026-11-23T10:00:00.000Z';
const LENGTH = 20;

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
  visitorKey: `visitor-${n}`,
  subjectId: null,
});

type Chain = { -readonly [Key in keyof Link]: Link[Key] }[];

function sealed(length = LENGTH): Chain {
  let previous = CHAIN_START;
  return Array.from({ length }, (_, index) => {
    const seal = sealEntry(previous, index + 1, entry(index), sha256);
    previous = seal.hash;
    return { seal, entry: entry(index) };
  });
}

const findings = (chain: Chain, earlier: ChainHead | null = null) =>
  concludeChain(verifyChain(CHAIN_BEGIN, chain, sha256, earlier), [], NOW, sha256, earlier);
const place = fc.integer({ min: 0, max: LENGTH - 1 });
const twoPlaces = fc.uniqueArray(place, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[number, number]>;

function at(chain: Chain, index: number): Chain[number] {
  const link = chain[index];
  if (!link) throw new Error(`No link ${index}`);
  return link;
}

describe('the audit chain', () => {
  it('passes as it was sealed, in one stretch or in several', () => {
    expect(findings(sealed())).toEqual([]);
    const first = verifyChain(CHAIN_BEGIN, sealed().slice(0, 7), sha256);
    const second = verifyChain(first, sealed().slice(7), sha256);
    expect(concludeChain(second, [], NOW, sha256)).toEqual([]);
    expect(second.head).toEqual({ number: LENGTH, hash: at(sealed(), LENGTH - 1).seal.hash });
  });

  it('fails on any changed field of any entry, and names that entry alone', () => {
    const fields = Object.keys(entry(0)) as (keyof AuditEntry)[];
    fc.assert(
      fc.property(place, fc.constantFrom(...fields), (index, field) => {
        const chain = sealed();
        const link = at(chain, index);
        link.entry = { ...entry(index), [field]: field === 'roles' ? ['admin'] : 'forged' };
        expect(findings(chain)).toEqual([{ kind: 'changed', number: index + 1, entryId: link.seal.entryId }]);
      }),
    );
  });

  it('fails on a changed seal', () => {
    fc.assert(
      fc.property(place, fc.constantFrom('hash', 'previousHash'), (index, field) => {
        const chain = sealed();
        const link = at(chain, index);
        link.seal = { ...link.seal, [field]: sha256('forged') };
        expect(findings(chain)).toContainEqual(
          expect.objectContaining({ kind: 'changed', number: index + 1 }),
        );
      }),
    );
  });

  it('fails on a missing entry', () => {
    fc.assert(
      fc.property(place, (index) => {
        const chain = sealed();
        at(chain, index).entry = null;
        expect(findings(chain)).toEqual([{ kind: 'missing', number: index + 1, entryId: entry(index).id }]);
      }),
    );
  });

  it('fails on an entry taken out together with its seal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LENGTH - 2 }), (index) => {
        const chain = sealed().filter((_, other) => other !== index);
        expect(findings(chain)).toEqual([{ kind: 'gap', number: index + 1, until: index + 1 }]);
      }),
    );
  });

  it.each([
    ['whose seals point at each other', (_: Link, other: Link) => other.entry],
    [
      'whose contents were exchanged',
      (link: Link, other: Link) => other.entry && { ...other.entry, id: link.seal.entryId },
    ],
  ])('names two entries %s', (_, exchanged) => {
    fc.assert(
      fc.property(twoPlaces, ([one, other]) => {
        const chain = sealed();
        const untouched = sealed();
        at(chain, one).entry = exchanged(at(untouched, one), at(untouched, other));
        at(chain, other).entry = exchanged(at(untouched, other), at(untouched, one));
        expect(findings(chain)).toEqual(
          [one, other]
            .sort((a, b) => a - b)
            .map((index): unknown =>
              expect.objectContaining({
                kind: 'swapped',
                number: index + 1,
                with: (index === one ? other : one) + 1,
              }),
            ),
        );
      }),
    );
  });

  it('fails on a cut tail and on a chain made anew, once its head was noted down', () => {
    const head = { number: LENGTH, hash: at(sealed(), LENGTH - 1).seal.hash };
    expect(findings(sealed(LENGTH - 3), head)).toEqual([{ kind: 'cut', number: LENGTH }]);
    const anew = sealed();
    let previous = CHAIN_START;
    for (const [index, link] of anew.entries()) {
      link.entry = { ...entry(index), accountId: 'somebody-else' };
      link.seal = sealEntry(previous, index + 1, link.entry, sha256);
      previous = link.seal.hash;
    }
    expect(findings(anew)).toEqual([]);
    expect(findings(anew, head)).toEqual([{ kind: 'replaced', number: LENGTH }]);
  });

  it('reports an entry that stays unsealed for more than a minute', () => {
    const unsealed = [
      { id: 'old', at: addMinutes(NOW, -2) },
      { id: 'new', at: NOW },
    ];
    expect(concludeChain(CHAIN_BEGIN, unsealed, NOW, sha256)).toEqual([{ kind: 'unsealed', entryId: 'old' }]);
  });
});
