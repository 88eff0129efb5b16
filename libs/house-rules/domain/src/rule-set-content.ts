import { type FieldError, keepsText } from '@luwte/platform/kernel';
import {
  BINDING_LANGUAGE,
  type Rule,
  RULE_KEY,
  RULE_TEXT,
  RULE_TITLE,
  type RuleLanguage,
  RULES_PER_SET,
  type RuleSetContent,
  type RuleText,
} from './contract';

/** The text of `rule` in `language`, or undefined when it has not been translated. */
export function textIn(rule: Rule, language: RuleLanguage): RuleText | undefined {
  return rule.texts.find((text) => text.language === language);
}

function repeated<Value>(values: readonly Value[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

/**
 * What is wrong with a rule set as data, draft or not: keys, languages or texts that stand twice, lengths and
 * counts outside their limits.
 */
export function contentErrors(content: RuleSetContent): FieldError[] {
  const errors: FieldError[] = [];
  if (content.rules.length < RULES_PER_SET.min || content.rules.length > RULES_PER_SET.max) {
    errors.push({ pointer: '/rules', code: 'count', params: RULES_PER_SET });
  }
  for (const index of repeated(content.languages)) {
    errors.push({ pointer: `/languages/${index}`, code: 'repeated' });
  }
  for (const index of repeated(content.rules.map((rule) => rule.key))) {
    errors.push({ pointer: `/rules/${index}/key`, code: 'repeated' });
  }
  content.rules.forEach((rule, index) => errors.push(...ruleErrors(rule, `/rules/${index}`)));
  return errors;
}

function ruleErrors(rule: Rule, pointer: string): FieldError[] {
  const errors: FieldError[] = [];
  if (!keepsText(rule.key, RULE_KEY)) errors.push({ pointer: `${pointer}/key`, code: 'pattern' });
  for (const index of repeated(rule.texts.map((text) => text.language))) {
    errors.push({ pointer: `${pointer}/texts/${index}/language`, code: 'repeated' });
  }
  rule.texts.forEach((text, index) => {
    if (!keepsText(text.title, RULE_TITLE)) {
      errors.push({ pointer: `${pointer}/texts/${index}/title`, code: 'text' });
    }
    if (!keepsText(text.text, RULE_TEXT))
      errors.push({ pointer: `${pointer}/texts/${index}/text`, code: 'text' });
  });
  return errors;
}

/**
 * What keeps a draft from being published: all of {@link contentErrors}, the binding language missing, or a rule
 * without a text in a language that visitors may choose. In a language that is `waived` visitors read the binding
 * text where there is no other; the binding language itself cannot be waived.
 */
export function publishErrors(content: RuleSetContent, waived: readonly RuleLanguage[] = []): FieldError[] {
  const errors = contentErrors(content);
  if (!content.languages.includes(BINDING_LANGUAGE)) {
    errors.push({ pointer: '/languages', code: 'binding-language', params: { language: BINDING_LANGUAGE } });
  }
  content.rules.forEach((rule, index) => {
    for (const language of content.languages) {
      const allowed = language !== BINDING_LANGUAGE && waived.includes(language);
      if (!textIn(rule, language) && !allowed) {
        errors.push({ pointer: `/rules/${index}/texts`, code: 'not-translated', params: { language } });
      }
    }
  });
  return errors;
}

/** A translation that still says what the Dutch text used to say. */
export interface StaleTranslation {
  readonly key: string;
  readonly language: RuleLanguage;
}

/**
 * Translations in `edited` that were left as in `base` although the binding text of their rule changed. They
 * are a warning to the editor, not a refusal: a corrected comma needs no new translation.
 */
export function staleTranslations(base: RuleSetContent, edited: RuleSetContent): StaleTranslation[] {
  return edited.rules.flatMap((rule) => {
    const before = base.rules.find((candidate) => candidate.key === rule.key);
    if (!before || says(textIn(before, BINDING_LANGUAGE), textIn(rule, BINDING_LANGUAGE))) return [];
    return edited.languages
      .filter((language) => language !== BINDING_LANGUAGE)
      .filter((language) => textIn(rule, language) && says(textIn(before, language), textIn(rule, language)))
      .map((language) => ({ key: rule.key, language }));
  });
}

/** What a visitor who chose `language` reads of `rule`: the binding text where it has not been translated. */
export function textShown(rule: Rule, language: RuleLanguage): RuleText | undefined {
  return textIn(rule, language) ?? textIn(rule, BINDING_LANGUAGE);
}

function says(one: RuleText | undefined, other: RuleText | undefined): boolean {
  return one?.title === other?.title && one?.text === other?.text;
}
