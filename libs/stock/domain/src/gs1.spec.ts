import fc from 'fast-check';
import { readDate, readLabel, unitsOf, withCheckDigit } from './gs1';
import { isGtin } from './gtin';

const TODAY = '2026-11-24';
const GTIN = '08712345678906';
const GS = '\u001d';
const factsOf = (scanned: string): readonly object[] => {
  const label = readLabel(scanned, TODAY);
  return label.kind === 'gs1' ? label.readings : [];
};

describe('a label', () => {
  it.each([
    ['EAN-13', '8712345678906', GTIN],
    ['EAN-13 with its identifier', ']E08712345678906', GTIN],
    ['EAN-8', '96385074', '00000096385074'],
    ['GTIN-14', GTIN, GTIN],
    ['GS1-128', `]C101${GTIN}`, GTIN],
  ])('is read from %s', (_, scanned, gtin) => {
    expect(factsOf(scanned)).toEqual([expect.objectContaining({ gtin, lot: null })]);
  });

  it('tells product, lot, expiry, serial and count of a DataMatrix, in whatever order', () => {
    const scanned = `]d201${GTIN}1727013110AB17${GS}21S/001${GS}3010`;
    expect(factsOf(scanned)).toEqual([
      {
        gtin: GTIN,
        lot: 'AB17',
        expiry: '2027-01-31',
        serial: 'S/001',
        produced: null,
        count: 10,
        countOf: 'items',
      },
    ]);
    expect(factsOf(`10AB17${GS}01${GTIN}11260501`)).toEqual([
      expect.objectContaining({ gtin: GTIN, lot: 'AB17', produced: '2026-05-01' }),
    ]);
    expect(factsOf(`(01)${GTIN}(17)270131(10)AB17`)).toEqual([
      expect.objectContaining({ lot: 'AB17', expiry: '2027-01-31' }),
    ]);
  });

  it.each(['\u241d', '<GS>', '{GS}', '|'])(
    'knows the separator that a keyboard wedge types as %s',
    (separator) => {
      expect(factsOf(`01${GTIN}10AB17${separator}17270131`)).toEqual([
        expect.objectContaining({ lot: 'AB17', expiry: '2027-01-31' }),
      ]);
    },
  );

  it('asks when separators are missing, and never asks when the scanner sends them', () => {
    const lots = factsOf(`01${GTIN}10AB17270131`).map(
      (facts) => facts as { lot: string; expiry: string | null },
    );
    expect(lots.map(({ lot, expiry }) => [lot, expiry])).toEqual([
      ['AB17270131', null],
      ['AB', '2027-01-31'],
    ]);
    expect(factsOf(`]d201${GTIN}10AB17270131`)).toHaveLength(1);
    expect(factsOf(`01${GTIN}1727013110AB12`)).toHaveLength(1);
  });

  it.each([
    ['a wrong check digit', '8712345678907'],
    ['a wrong check digit inside', '0108712345678907'],
    ['a month that is none', `01${GTIN}17271331`],
    ['a 30th of February', `01${GTIN}17270230`],
    ['an unknown identifier', `]d299123`],
    ['something of the supplier', 'ART-5501'],
    ['a lot that is too long', `]d210${'X'.repeat(21)}`],
  ])('is no label with %s', (_, scanned) => {
    expect(readLabel(scanned, TODAY)).toEqual({ kind: 'text' });
  });

  it.each([
    ['270200', '2027-02-28'],
    ['280200', '2028-02-29'],
    ['261200', '2026-12-31'],
    ['761231', '2076-12-31'],
    ['771231', '1977-12-31'],
    ['991231', '1999-12-31'],
  ])('reads the date %s as %s: day 00 ends the month, the century is the near one', (value, day) => {
    expect(readDate(value, 2026)).toBe(day);
  });

  it('turns the century as the standard says near its end', () => {
    expect(readDate('010101', 2099)).toBe('2101-01-01');
    expect(readDate('600101', 2009)).toBe('1960-01-01');
  });

  it('reads back whatever it is made of', () => {
    const lots = fc.stringMatching(/^[A-Z0-9]{1,20}$/);
    fc.assert(
      fc.property(
        lots,
        fc.stringMatching(/^\d{13}$/),
        fc.integer({ min: 1, max: 28 }),
        (lot, digits, day) => {
          const gtin = withCheckDigit(digits);
          expect(isGtin(gtin)).toBe(true);
          const dd = String(day).padStart(2, '0');
          const made = factsOf(`]d201${gtin}10${lot}${GS}1727${'05'}${dd}`);
          expect(made).toEqual([expect.objectContaining({ gtin, lot, expiry: `2027-05-${dd}` })]);
          const without = factsOf(`01${gtin}10${lot}1727${'05'}${dd}`) as {
            lot: string;
            expiry: string | null;
          }[];
          expect(
            without.length === 12 ||
              without.some((one) => one.lot === lot && one.expiry === `2027-05-${dd}`) ||
              lot.length > 12,
          ).toBe(true);
        },
      ),
    );
  });

  it('holds one pack unless it counts', () => {
    const [facts] = factsOf(`]d201${GTIN}`) as [Parameters<typeof unitsOf>[0]];
    expect(unitsOf(facts, 100)).toBe(100);
    expect(unitsOf({ ...facts, count: 7, countOf: 'items' }, 100)).toBe(7);
    expect(unitsOf({ ...facts, count: 7, countOf: 'packs' }, 100)).toBe(700);
  });
});
