import fc from 'fast-check';
import { acceptanceCode, needsAcceptance, validateAcceptance } from './acceptance';
import type { Signature } from './contract';

const RECORDER = '0190a0a0-0000-7000-8000-000000000001';
const WITNESS = '0190a0a0-0000-7000-8000-000000000002';
const FACTS = { languages: ['nl', 'ar'], recordedBy: RECORDER } as const;
const CROSS: Signature = {
  width: 600,
  height: 200,
  strokes: [
    {
      points: [
        { x: 100, y: 50 },
        { x: 180, y: 150 },
      ],
    },
    {
      points: [
        { x: 180, y: 50 },
        { x: 100, y: 150 },
      ],
    },
  ],
};

describe('when a visitor is asked to accept', () => {
  it('asks nothing while the house has published no rules', () => {
    expect(needsAcceptance(null, [])).toBe(false);
  });

  it('asks once for each new version', () => {
    expect(needsAcceptance({ id: 'v2' }, [])).toBe(true);
    expect(needsAcceptance({ id: 'v2' }, [{ versionId: 'v1' }])).toBe(true);
    expect(needsAcceptance({ id: 'v2' }, [{ versionId: 'v1' }, { versionId: 'v2' }])).toBe(false);
  });

  it('never asks again after one acceptance of the version, whatever else was accepted', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.nat(), (current, others, position) => {
        const accepted = others.toSpliced(position % (others.length + 1), 0, current);
        return !needsAcceptance(
          { id: current },
          accepted.map((versionId) => ({ versionId })),
        );
      }),
    );
  });
});

describe('what counts as an acceptance', () => {
  const table: readonly [string, Parameters<typeof validateAcceptance>[0], readonly string[]][] = [
    ['a signature', { language: 'nl', method: 'signature', signature: CROSS }, []],
    ['spoken with a witness', { language: 'ar', method: 'spoken', witnessAccountId: WITNESS }, []],
    ['a signature that is not there', { language: 'nl', method: 'signature' }, ['/signature required']],
    ['spoken without a witness', { language: 'nl', method: 'spoken' }, ['/witnessAccountId required']],
    [
      'the recorder as witness',
      { language: 'nl', method: 'spoken', witnessAccountId: RECORDER },
      ['/witnessAccountId same-as-recorder'],
    ],
    [
      'a signature and a witness',
      { language: 'nl', method: 'signature', signature: CROSS, witnessAccountId: WITNESS },
      ['/witnessAccountId not-with-signature'],
    ],
    [
      'spoken and a signature',
      { language: 'nl', method: 'spoken', signature: CROSS, witnessAccountId: WITNESS },
      ['/signature not-when-spoken'],
    ],
    [
      'a language the version does not have',
      { language: 'pl', method: 'spoken', witnessAccountId: WITNESS },
      ['/language not-in-version'],
    ],
  ];

  it.each(table)('%s', (_, request, expected) => {
    const errors = validateAcceptance(request, FACTS);
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`)).toEqual(expected);
  });

  it('takes exactly one proof, never none and never both', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('signature' as const, 'spoken' as const),
        fc.option(fc.constant(CROSS), { nil: undefined }),
        fc.option(fc.constantFrom(WITNESS, RECORDER), { nil: undefined }),
        (method, signature, witnessAccountId) => {
          const accepted =
            validateAcceptance({ language: 'nl', method, signature, witnessAccountId }, FACTS).length === 0;
          const proofs = Number(signature !== undefined) + Number(witnessAccountId === WITNESS);
          return !accepted || (proofs === 1 && witnessAccountId !== RECORDER);
        },
      ),
    );
  });
});

describe('the code on the printed copy', () => {
  it('is eight characters without those that look alike', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) =>
        /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(acceptanceCode(id)),
      ),
    );
  });

  it('stays the same for the same acceptance', () => {
    expect(acceptanceCode('0190a0a0-0000-7000-8000-000000000001')).toBe('0000-0001');
    expect(acceptanceCode('0190a0a0-0000-7000-8000-00ffffffffff')).toBe('ZZZZ-ZZZZ');
  });
});
