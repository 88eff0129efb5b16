/** Languages in which a visitor can read and hear the house rules; Dutch first, it is the text that binds. */
export const RULE_LANGUAGES = ['nl', 'en', 'pl', 'ro', 'bg', 'es', 'ar'] as const;
export type RuleLanguage = (typeof RULE_LANGUAGES)[number];

/** The language every published version has. */
export const BINDING_LANGUAGE = 'nl' as const satisfies RuleLanguage;

/** Writing direction, as the `dir` attribute of HTML takes it. */
export type TextDirection = 'ltr' | 'rtl';

/** How a language is shown and spoken. */
export interface LanguageFacts {
  /** The language's own name, so that a reader finds it without knowing Dutch. */
  readonly ownName: string;
  readonly direction: TextDirection;
  /** BCP 47 tag asked of a speech voice; a voice of the same language and another region will do as well. */
  readonly speech: string;
}

export const LANGUAGE_FACTS: Readonly<Record<RuleLanguage, LanguageFacts>> = {
  nl: { ownName: 'Nederlands', direction: 'ltr', speech: 'nl-NL' },
  en: { ownName: 'English', direction: 'ltr', speech: 'en-GB' },
  pl: { ownName: 'Polski', direction: 'ltr', speech: 'pl-PL' },
  ro: { ownName: 'Română', direction: 'ltr', speech: 'ro-RO' },
  bg: { ownName: 'Български', direction: 'ltr', speech: 'bg-BG' },
  es: { ownName: 'Español', direction: 'ltr', speech: 'es-ES' },
  ar: { ownName: 'العربية', direction: 'rtl', speech: 'ar-SA' },
};
