import fc from 'fast-check';
import type { Rule, RuleSetContent } from './contract';
import { defaultRuleSet } from './defaults/default-rule-set';
import { publishErrors, textShown } from './rule-set-content';
import { ruleSetChanges } from './rule-set-diff';
import { missingTexts, movedRule, withNewRule, withText } from './rule-set-edit';

const base = defaultRuleSet();
const [first, second, third] = base.rules as [Rule, Rule, Rule];
const content = (rules: readonly Rule[], languages = base.languages): RuleSetContent => ({
  languages,
  rules,
});

describe('what a draft changes', () => {
  it('is nothing when nothing was changed', () => expect(ruleSetChanges(base, base)).toEqual([]));

  it('is told rule by rule', () => {
    const changed = withText({ ...first, pictogram: 'pets' }, 'nl', 'title', 'Ik zeg gedag');
    const fresh: Rule = { ...third, key: 'fresh' };
    const after = content([changed, fresh, ...base.rules.slice(2)], ['nl', 'en']);
    expect(
      ruleSetChanges(base, after).map((change) =>
        'key' in change ? [change.kind, change.key] : change.kind,
      ),
    ).toEqual([
      'language-removed',
      'language-removed',
      'language-removed',
      'language-removed',
      'language-removed',
      ['pictogram', first.key],
      ['text', first.key],
      ['added', 'fresh'],
      ['removed', second.key],
    ]);
  });

  it('names the one rule that was moved, not those that made way', () => {
    const after = content([...base.rules.slice(1), first]);
    expect(ruleSetChanges(base, after)).toEqual([{ kind: 'moved', key: first.key }]);
  });

  it('moves rules by one, and no rule is ever lost', () => {
    const steps = fc.array(fc.tuple(fc.nat(9), fc.constantFrom(-1 as const, 1 as const)));
    fc.assert(
      fc.property(steps, (moves) => {
        const after = moves.reduce(
          (rules, [at, by]) => movedRule(rules, rules[at]?.key ?? '', by),
          base.rules,
        );
        expect(after.map(({ key }) => key).toSorted()).toEqual(base.rules.map(({ key }) => key).toSorted());
        const kinds = new Set(ruleSetChanges(base, content(after)).map(({ kind }) => kind));
        expect([...kinds].every((kind) => kind === 'moved')).toBe(true);
      }),
    );
  });
});

describe('texts that are missing', () => {
  const gap = withText(withText(first, 'ar', 'title', ''), 'ar', 'text', '');
  const draft = content([gap, ...base.rules.slice(1)]);

  it('are counted by language', () => {
    expect(missingTexts(draft).get('ar')).toBe(1);
    expect(missingTexts(draft).get('en')).toBe(0);
  });

  it('stop the publication, unless the language is waived; Dutch cannot be', () => {
    expect(publishErrors(draft)).toHaveLength(1);
    expect(publishErrors(draft, ['ar'])).toEqual([]);
    const mute = content([{ ...first, texts: first.texts.filter(({ language }) => language !== 'nl') }]);
    expect(publishErrors(mute, ['nl'])).toHaveLength(1);
  });

  it('show the Dutch text instead', () => {
    expect(textShown(gap, 'ar')?.language).toBe('nl');
    expect(textShown(first, 'ar')?.language).toBe('ar');
  });

  it('of a new rule are all of them; its key is one that was never used', () => {
    const rules = withNewRule(base.rules, [{ ...first, key: 'rule-11' }]);
    expect(rules.at(-1)).toMatchObject({ key: 'rule-12', texts: [{ language: 'nl', title: '' }] });
    const full = Array.from({ length: 30 }).reduce<readonly Rule[]>((all) => withNewRule(all, []), []);
    expect(full).toHaveLength(20);
  });
});
