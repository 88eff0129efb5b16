import fc from 'fast-check';
import { IMPORT_COLUMNS, type ImportColumn, type ImportFault, type ImportRow } from './contract/import';
import { guessColumns, judgeRows } from './import';

const NOW = '2026-11-24T10:00:00.000Z';
const ZONE = 'Europe/Amsterdam';
const RIGHT: ImportRow = { line: 2, reference: 'C-1', birthYear: '1980' };
const judge = (...rows: ImportRow[]) => judgeRows(rows, NOW, ZONE);

describe('judging the rows of a file', () => {
  it('reads words of both languages, lists and days as people write them', () => {
    const { right, errors } = judge({
      ...RIGHT,
      handle: ' Zwarte Mées ',
      gender: 'Vrouw',
      postcode4: '3311 AB',
      housing: 'op straat',
      languages: 'Nederlands, Pools',
      substances: 'crack; Heroïne',
      routes: 'roken/chinezen',
      opioidSubstitution: 'Methadon',
      referredBy: 'politie',
      registeredOn: '1-3-2024',
      lastVisitOn: '2026-02-28',
    });
    expect(errors).toEqual([]);
    expect(right).toEqual([
      {
        line: 2,
        reference: 'C-1',
        code: null,
        registeredAt: '2024-03-01T11:00:00.000Z',
        lastVisitAt: '2026-02-28T11:00:00.000Z',
        profile: {
          handle: 'Zwarte Mées',
          birthYear: 1980,
          gender: 'woman',
          postcode4: '3311',
          housing: 'street',
          languages: ['nl', 'pl'],
          substances: ['crack', 'heroin'],
          routes: ['smoke', 'chase'],
          opioidSubstitution: 'methadone',
          referredBy: 'police-card',
          emergencyWishes: null,
        },
      },
    ]);
  });

  it.each<[ImportColumn, string, ImportFault]>([
    ['reference', '', 'missing'],
    ['reference', 'x'.repeat(61), 'too-long'],
    ['code', 'ABC', 'not-a-code'],
    ['handle', '<b>', 'not-allowed'],
    ['handle', 'x'.repeat(41), 'too-long'],
    ['birthYear', "'84", 'not-a-year'],
    ['birthYear', '1899', 'implausible'],
    ['birthYear', '2027', 'implausible'],
    ['birthYear', '2010', 'under-age'],
    ['over18', 'nee', 'under-age'],
    ['over18', 'misschien', 'not-yes-or-no'],
    ['gender', 'q', 'unknown-word'],
    ['postcode4', '0311', 'not-a-postcode'],
    ['housing', 'kasteel', 'unknown-word'],
    ['languages', 'nl, klingon', 'unknown-word'],
    ['substances', 'suiker', 'unknown-word'],
    ['routes', 'kijken', 'unknown-word'],
    ['opioidSubstitution', 'thee', 'unknown-word'],
    ['referredBy', 'postbode', 'unknown-word'],
    ['emergencyWishes', 'x'.repeat(501), 'too-long'],
    ['registeredOn', '31-2-2024', 'not-a-day'],
    ['registeredOn', '25-11-2026', 'in-the-future'],
    ['lastVisitOn', 'gisteren', 'not-a-day'],
  ])('finds what is wrong with %s %j: %s', (column, cell, code) => {
    const { right, errors } = judge({ ...RIGHT, [column]: cell });
    expect(right).toEqual([]);
    expect(errors).toEqual([expect.objectContaining({ line: 2, column, code })]);
  });

  it('asks for an adult: by the year, or because the file says so', () => {
    expect(judge({ line: 2, reference: 'a' }).errors).toEqual([
      { line: 2, column: 'over18', code: 'adult-unknown' },
    ]);
    expect(judge({ line: 2, reference: 'a', over18: 'ja' }).right.length).toBe(1);
    expect(judge({ line: 2, reference: 'a', birthYear: '2008' }).right.length).toBe(1);
  });

  it('does not take a last visit before the registration', () => {
    expect(judge({ ...RIGHT, registeredOn: '2024-03-01', lastVisitOn: '2024-02-29' }).errors).toEqual([
      { line: 2, column: 'lastVisitOn', code: 'before-registered' },
    ]);
  });

  it('takes a reference once, and says where it stood first', () => {
    const { right, errors } = judge(RIGHT, { ...RIGHT, line: 3 }, { ...RIGHT, line: 9 });
    expect(right.map(({ line }) => line)).toEqual([2]);
    expect(errors).toEqual([
      { line: 3, column: 'reference', code: 'repeated', params: { line: 2 } },
      { line: 9, column: 'reference', code: 'repeated', params: { line: 2 } },
    ]);
  });

  it('judges every row: right, or wrong with a reason; and tells nothing of what a cell holds', () => {
    const cell = fc.constantFrom(
      '',
      '1980',
      'ja',
      'crack',
      'Geheimpje',
      '3311',
      'x'.repeat(700),
      '2024-02-30',
      'vrouw',
    );
    const row = fc.record(Object.fromEntries(IMPORT_COLUMNS.map((column) => [column, cell])));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (cells) => {
        const rows = cells.map((one, index) => ({ ...one, line: index + 2 }));
        const { right, errors } = judgeRows(rows, NOW, ZONE);
        const wrong = new Set(errors.map(({ line }) => line));
        expect(right.length + wrong.size).toBe(rows.length);
        expect(right.some(({ line }) => wrong.has(line))).toBe(false);
        expect(JSON.stringify(errors)).not.toContain('Geheimpje');
      }),
    );
  });
});

describe('headings of a file', () => {
  it.each([
    [
      ['Cliëntnummer', 'Naam', 'Geboortejaar', 'M/V'],
      ['reference', 'handle', 'birthYear', null],
    ],
    [
      ['Number', 'NAME', 'Year of birth', 'Postal code'],
      ['reference', 'handle', 'birthYear', 'postcode4'],
    ],
    [
      ['id', 'Nummer', 'middelen', 'Laatste bezoek'],
      ['reference', null, 'substances', 'lastVisitOn'],
    ],
  ] as const)('%j are understood', (headings, columns) => {
    expect(guessColumns(headings)).toEqual(columns);
  });

  it('name each of our columns at most once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('id', 'naam', 'name', 'code', '?', 'taal', 'talen')),
        (headings) => {
          const known = guessColumns(headings).filter((column) => column !== null);
          expect(new Set(known).size).toBe(known.length);
        },
      ),
    );
  });
});
