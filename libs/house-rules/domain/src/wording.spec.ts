import fc from 'fast-check';
import { RULE_LANGUAGES, type RuleLanguage } from './contract';
import { flagNegativeWording, WORDING_LANGUAGES, type WordingSuggestion } from './wording';

const CASES: readonly [RuleLanguage, string, readonly [words: string, suggestion: WordingSuggestion][]][] = [
  ['nl', 'Niet roken in de gang.', [['Niet', 'say-what-to-do']]],
  ['nl', 'Je mag hier niet dealen.', [['mag hier niet', 'say-where-or-when']]],
  ['nl', 'Alcohol mag niet.', [['mag niet', 'say-where-or-when']]],
  ['nl', 'Hier mag je geen alcohol drinken.', [['mag je geen', 'say-where-or-when']]],
  ['nl', 'Honden zijn verboden.', [['verboden', 'say-where-or-when']]],
  [
    'nl',
    'Schreeuw nooit, geen geweld!',
    [
      ['nooit', 'say-what-always'],
      ['geen', 'say-what-to-do'],
    ],
  ],
  ['nl', 'Bellen is niet toegestaan.', [['niet toegestaan', 'say-where-or-when']]],
  ['nl', 'Niemand komt zonder pas binnen.', [['Niemand', 'say-who']]],
  ['en', 'No shouting.', [['No', 'say-what-to-do']]],
  ['en', "Don't share needles.", [["Don't", 'say-what-to-do']]],
  ['en', 'Don’t share needles.', [['Don’t', 'say-what-to-do']]],
  ['en', 'Do  not share.', [['Do  not', 'say-what-to-do']]],
  ['en', 'Never sell here.', [['Never', 'say-what-always']]],
  ['en', 'Alcohol is forbidden.', [['forbidden', 'say-where-or-when']]],
  ['en', 'Pets are not allowed.', [['are not allowed', 'say-where-or-when']]],
  ['en', 'You cannot smoke here.', [['cannot', 'say-where-or-when']]],
];

describe('negative wording in a house rule', () => {
  it.each(CASES)('in %s "%s" is flagged', (language, text, expected) => {
    const flags = flagNegativeWording(text, language);
    expect(flags.map(({ words, suggestion }) => [words, suggestion])).toEqual(expected);
  });

  it.each([
    ['nl', 'Wij genieten van de rust. Notities hangen aan het prikbord.'],
    ['nl', 'Het algemeen belang telt; iets eigens ook.'],
    ['en', 'Take note of the knot on the noticeboard. Another nose.'],
    ['en', 'I know my neighbours.'],
  ] as const)('in %s a word that only holds a negative one is left alone: "%s"', (language, text) => {
    expect(flagNegativeWording(text, language)).toEqual([]);
  });

  it('leaves languages alone that it does not know', () => {
    for (const language of RULE_LANGUAGES.filter(
      (one) => !WORDING_LANGUAGES.some((known) => known === one),
    )) {
      expect(flagNegativeWording('no, not, niet, verboden', language)).toEqual([]);
    }
  });

  it('gives positions that hold the words, in order and without overlap, for any text', () => {
    const words = fc.constantFrom(
      'mag',
      'niet',
      'geen',
      'no',
      'not',
      "don't",
      'allowed',
      'je',
      'rust',
      ' ',
      '.',
      'ë',
    );
    fc.assert(
      fc.property(fc.constantFrom(...WORDING_LANGUAGES), fc.array(words), (language, parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const flag of flagNegativeWording(text, language)) {
          expect(flag.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(flag.start, flag.end)).toBe(flag.words);
          last = flag.end;
        }
      }),
    );
  });

  it('finds a negative word wherever it stands between others', () => {
    const calm = fc.array(fc.constantFrom('wij', 'praten', 'rustig', 'samen'));
    fc.assert(
      fc.property(calm, calm, fc.constantFrom('niet', 'GEEN', 'Nooit', 'verboden'), (before, after, word) => {
        const text = [...before, word, ...after].join(' ');
        expect(flagNegativeWording(text, 'nl').map((flag) => flag.words)).toEqual([word]);
      }),
    );
  });
});
