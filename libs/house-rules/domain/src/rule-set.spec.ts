import { LANGUAGE_FACTS, type Rule, RULE_LANGUAGES, RULE_SET_STATES, type RuleSetContent } from './contract';
import { defaultRuleSet } from './defaults/default-rule-set';
import { VISITOR_PHRASES } from './defaults/visitor-phrases';
import { WrongState } from './errors';
import { contentErrors, publishErrors, staleTranslations, textIn } from './rule-set-content';
import { afterAction, RULE_SET_ACTIONS, type RuleSetAction, takes } from './rule-set-states';
import { flagNegativeWording, WORDING_LANGUAGES } from './wording';

function aRule(overrides: Partial<Rule> = {}): Rule {
  return {
    key: 'rest',
    pictogram: 'rest',
    texts: [
      { language: 'nl', title: 'Ik rust uit', text: 'Eerst rusten, dan gaan.' },
      { language: 'en', title: 'I rest', text: 'First rest, then go.' },
    ],
    ...overrides,
  };
}

function aSet(overrides: Partial<RuleSetContent> = {}): RuleSetContent {
  return { languages: ['nl', 'en'], rules: [aRule()], ...overrides };
}

const told = (errors: ReturnType<typeof publishErrors>) =>
  errors.map(({ pointer, code }) => `${pointer} ${code}`);

describe('states of a version', () => {
  const actions = Object.keys(RULE_SET_ACTIONS) as RuleSetAction[];
  const outcome = {
    'draft edit': 'draft',
    'draft publish': 'published',
    'published supersede': 'superseded',
  };

  it.each(RULE_SET_STATES.flatMap((state) => actions.map((action) => [state, action] as const)))(
    'a %s version and %s',
    (state, action) => {
      const expected = new Map(Object.entries(outcome)).get(`${state} ${action}`);
      expect(takes(state, action)).toBe(expected !== undefined);
      if (expected) expect(afterAction(state, action)).toBe(expected);
      else expect(() => afterAction(state, action)).toThrow(WrongState);
    },
  );
});

describe('content of a rule set', () => {
  it.each<[string, RuleSetContent, readonly string[]]>([
    ['is fine', aSet(), []],
    ['needs a rule', aSet({ rules: [] }), ['/rules count']],
    ['has each rule once', aSet({ rules: [aRule(), aRule()] }), ['/rules/1/key repeated']],
    ['has each language once', aSet({ languages: ['nl', 'en', 'nl'] }), ['/languages/2 repeated']],
    ['has keys that a URL can hold', aSet({ rules: [aRule({ key: 'Rest!' })] }), ['/rules/0/key pattern']],
    [
      'has texts that say something',
      aSet({ rules: [aRule({ texts: [{ language: 'nl', title: ' ', text: 'x'.repeat(401) }] })] }),
      ['/rules/0/texts/0/title text', '/rules/0/texts/0/text text'],
    ],
  ])('%s', (_, content, expected) => {
    expect(told(contentErrors(content))).toEqual(expected);
  });

  it('is published only when every rule stands in every language, Dutch among them', () => {
    expect(told(publishErrors(aSet({ languages: ['nl', 'en', 'pl'] })))).toEqual([
      '/rules/0/texts not-translated',
    ]);
    expect(told(publishErrors(aSet({ languages: ['en'] })))).toEqual(['/languages binding-language']);
    expect(publishErrors(aSet())).toEqual([]);
  });

  it('warns of a translation that was left behind', () => {
    const texts = [
      { language: 'nl', title: 'Ik rust uit', text: 'Ik blijf tien minuten.' },
      { language: 'en', title: 'I rest', text: 'First rest, then go.' },
    ] as const;
    expect(staleTranslations(aSet(), aSet({ rules: [aRule({ texts })] }))).toEqual([
      { key: 'rest', language: 'en' },
    ]);
    expect(staleTranslations(aSet(), aSet())).toEqual([]);
    expect(staleTranslations(aSet(), aSet({ rules: [aRule({ key: 'new', texts })] }))).toEqual([]);
  });
});

describe('the house rules a new house starts with', () => {
  const rules = defaultRuleSet().rules;

  it('could be published as they are, in all languages', () => {
    expect(defaultRuleSet().languages).toEqual(RULE_LANGUAGES);
    expect(publishErrors(defaultRuleSet())).toEqual([]);
    expect(rules.length).toBeGreaterThanOrEqual(8);
    expect(rules.length).toBeLessThanOrEqual(10);
  });

  it('say what is wished for, in every language that is checked', () => {
    for (const rule of rules) {
      for (const language of WORDING_LANGUAGES) {
        const text = textIn(rule, language);
        expect(flagNegativeWording(`${text?.title} ${text?.text}`, language)).toEqual([]);
      }
    }
  });

  it('have a picture of their own each', () => {
    expect(new Set(rules.map((rule) => rule.pictogram)).size).toBe(rules.length);
  });

  it('are written in the script of their language', () => {
    const script = { ar: /^[^A-Za-z\u0400-\u04ff]+$/u, bg: /^[^A-Za-z\u0600-\u06ff]+$/u };
    for (const rule of rules) {
      for (const text of rule.texts) {
        const expected =
          text.language === 'ar' || text.language === 'bg' ? script[text.language] : /^[^\u0400-\u06ff]+$/u;
        expect(text.title).toMatch(expected);
        expect(text.text).toMatch(expected);
      }
    }
  });

  it('come with phrases for the tablet, and only Arabic runs from right to left', () => {
    for (const language of RULE_LANGUAGES) {
      expect(Object.values(VISITOR_PHRASES[language])).not.toContain('');
      expect(LANGUAGE_FACTS[language].direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
    }
  });
});
