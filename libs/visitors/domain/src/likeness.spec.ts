import fc from 'fast-check';
import { ALERT_KINDS, GENDERS } from './contract/vocabulary';
import { type Comparable, likeness, SUGGESTED_FROM } from './likeness';

const NOTHING: Comparable = { handle: null, birthYear: null, gender: null, alertKinds: [], postcode4: null };
const record = fc.record({
  handle: fc.option(
    fc.constantFrom('Roodborst', 'Rood Borst', 'Robin', 'Merel', 'Zwarte Mees', 'Ali', 'Aly'),
  ),
  birthYear: fc.option(fc.integer({ min: 1950, max: 2005 })),
  gender: fc.option(fc.constantFrom(...GENDERS)),
  alertKinds: fc.uniqueArray(fc.constantFrom(...ALERT_KINDS), { maxLength: 3 }),
  postcode4: fc.option(fc.constantFrom('3311', '3312', 'none', 'unknown')),
});

describe('how much two records look like one person', () => {
  it.each([
    ['the same handle', {}, {}, true],
    ['the same handle with other accents', { handle: 'Roodbörst' }, {}, true],
    [
      'half the handle and the same year',
      { handle: 'Roodborstje', birthYear: 1980 },
      { birthYear: 1980 },
      true,
    ],
    ['the same handle, another year', { birthYear: 1960 }, { birthYear: 1985 }, false],
    ['the same handle, another gender', { gender: 'man' }, { gender: 'woman' }, false],
    ['the same handle, a gender one did not tell', { gender: 'man' }, { gender: 'unknown' }, true],
    ['another handle, the same year', { handle: 'Merel', birthYear: 1980 }, { birthYear: 1980 }, false],
    [
      'no handle, all else the same',
      { handle: null, birthYear: 1980, gender: 'man', postcode4: '3311' },
      { handle: null, birthYear: 1980, gender: 'man', postcode4: '3311' },
      false,
    ],
  ] as const)('%s: suggested is %s', (_, one, other, suggested) => {
    const [a, b] = [
      { ...NOTHING, handle: 'Roodborst', ...one },
      { ...NOTHING, handle: 'Roodborst', ...other },
    ];
    expect(likeness(a, b).score >= SUGGESTED_FROM).toBe(suggested);
  });

  it('does not depend on which comes first, and stays between 0 and 100', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const found = likeness(a, b);
        expect(found).toEqual(likeness(b, a));
        expect(found.score).toBeGreaterThanOrEqual(0);
        expect(found.score).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('takes what one does not tell neither for nor against', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const silent = { ...b, birthYear: null, gender: null, postcode4: null, alertKinds: [] };
        expect(likeness({ ...a, birthYear: 1970, gender: 'man' }, silent).score).toBe(
          likeness({ ...a, birthYear: null, gender: null }, silent).score,
        );
      }),
    );
  });

  it('tells its reasons', () => {
    const a: Comparable = {
      handle: 'Merel',
      birthYear: 1980,
      gender: 'man',
      alertKinds: ['heart'],
      postcode4: '3311',
    };
    expect(likeness(a, a)).toEqual({
      score: 100,
      reasons: ['same-handle', 'same-birth-year', 'same-gender', 'same-alerts', 'same-postcode'],
    });
  });
});
