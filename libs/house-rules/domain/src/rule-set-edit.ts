import {
  BINDING_LANGUAGE,
  type Rule,
  type RuleLanguage,
  RULES_PER_SET,
  type RuleSetContent,
  type RuleText,
} from './contract';
import { textIn } from './rule-set-content';

/** A rule with one of its texts changed; writing in a language that it lacked adds the text. */
export function withText(rule: Rule, language: RuleLanguage, part: 'title' | 'text', value: string): Rule {
  const known = textIn(rule, language) ?? { language, title: '', text: '' };
  const text: RuleText = { ...known, [part]: value };
  const others = rule.texts.filter((one) => one.language !== language);
  const at = rule.texts.findIndex((one) => one.language === language);
  const texts =
    at < 0 ? [...rule.texts, text] : rule.texts.map((one) => (one.language === language ? text : one));
  return {
    ...rule,
    texts: text.title === '' && text.text === '' && language !== BINDING_LANGUAGE ? others : texts,
  };
}

/** The rules with one moved up (-1) or down (1); unchanged when it stands at that end. */
export function movedRule(rules: readonly Rule[], key: string, by: -1 | 1): readonly Rule[] {
  const from = rules.findIndex((rule) => rule.key === key);
  const to = from + by;
  const [one, other] = [rules[from], rules[to]];
  if (!one || !other) return rules;
  return rules.map((rule, index) => (index === from ? other : index === to ? one : rule));
}

/** The rules with an empty one at the end; unchanged when there are as many as a visitor can remember. */
export function withNewRule(rules: readonly Rule[], earlier: readonly Rule[]): readonly Rule[] {
  if (rules.length >= RULES_PER_SET.max) return rules;
  const taken = new Set([...rules, ...earlier].map(({ key }) => key));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number += 1;
  const empty = { language: BINDING_LANGUAGE, title: '', text: '' };
  return [...rules, { key: `rule-${number}`, pictogram: 'agreement', texts: [empty] }];
}

/** How many rules have no text yet, for each language that visitors may choose. */
export function missingTexts({ languages, rules }: RuleSetContent): ReadonlyMap<RuleLanguage, number> {
  return new Map(
    languages.map((language) => [language, rules.filter((rule) => !textIn(rule, language)).length]),
  );
}
