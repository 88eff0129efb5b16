import type { RuleLanguage } from './contract';
import { sentenceAt, wishedWording } from './wording-suggestions';

/** Languages in which wording is checked: those the editors of the house write themselves. */
export const WORDING_LANGUAGES = ['nl', 'en'] as const satisfies readonly RuleLanguage[];
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/**
 * What the editor is asked instead:
 * `say-what-to-do` (not smoking here -> smoke in the yard), `say-what-always` (never shout -> talk calmly),
 * `say-where-or-when` (alcohol is forbidden -> alcohol is for outside), `say-who` (nobody enters -> guests of
 * the desk enter).
 */
export const WORDING_SUGGESTIONS = [
  'say-what-to-do',
  'say-what-always',
  'say-where-or-when',
  'say-who',
] as const;
export type WordingSuggestion = (typeof WORDING_SUGGESTIONS)[number];

/** A negative word in a text: `text.slice(start, end) === words` (UTF-16 offsets). */
export interface WordingFlag {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly suggestion: WordingSuggestion;
  /** What could stand in place of the whole sentence; null for a topic nobody thought of. */
  readonly wished: string | null;
}

interface Term {
  /** A regular expression of whole words, lower case; an apostrophe stands for the curly one too. */
  readonly words: string;
  readonly suggestion: WordingSuggestion;
}

/** Longest first: the first term that fits at a position wins. */
const NEGATIVE: Readonly<Record<WordingLanguage, readonly Term[]>> = {
  nl: [
    {
      words: '(?:mag|mogen)(?: (?:je|u|jij|jullie|men|hier|er))? (?:niet|geen)',
      suggestion: 'say-where-or-when',
    },
    { words: '(?:niet|nergens|nooit) (?:toegestaan|toegelaten|geoorloofd)', suggestion: 'say-where-or-when' },
    { words: '(?:verbod|verboden|verbieden|verbiedt|ontoelaatbaar)', suggestion: 'say-where-or-when' },
    { words: 'nergens', suggestion: 'say-where-or-when' },
    { words: '(?:nooit|nimmer)', suggestion: 'say-what-always' },
    { words: '(?:niemand|geen enkele)', suggestion: 'say-who' },
    { words: '(?:niet|niets|niks|geen|noch)', suggestion: 'say-what-to-do' },
  ],
  en: [
    {
      words: "(?:(?:is|are) not|isn't|aren't|not) (?:allowed|permitted|tolerated)",
      suggestion: 'say-where-or-when',
    },
    { words: "(?:may|must|can) not|cannot|can't|mustn't|mayn't", suggestion: 'say-where-or-when' },
    { words: '(?:forbidden|prohibited|banned|prohibition)', suggestion: 'say-where-or-when' },
    { words: 'nowhere', suggestion: 'say-where-or-when' },
    { words: 'never', suggestion: 'say-what-always' },
    { words: '(?:nobody|no one|no-one|none)', suggestion: 'say-who' },
    {
      words:
        "(?:do|does|did|will|should|would) not|(?:do|does|did|wo|should|would|could|is|are|was|were|has|have|had|need)n't|dont|doesnt",
      suggestion: 'say-what-to-do',
    },
    { words: '(?:not|no|nothing|neither|nor|refrain)', suggestion: 'say-what-to-do' },
  ],
};

function expressionOf(term: Term): RegExp {
  const words = term.words.replaceAll("'", "['’]").replaceAll(' ', '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}

const EXPRESSIONS = {
  nl: NEGATIVE.nl.map((term) => ({ ...term, expression: expressionOf(term) })),
  en: NEGATIVE.en.map((term) => ({ ...term, expression: expressionOf(term) })),
};

function isChecked(language: RuleLanguage): language is WordingLanguage {
  return WORDING_LANGUAGES.some((checked) => checked === language);
}

/**
 * Finds wording that says what is not wanted. Wished-for behaviour works better than a list of prohibitions
 * (Trimbos report Dordrecht, chapter 5, social contract). It advises the editor and refuses nothing.
 *
 * @returns flags in reading order that never overlap; none for a language that is not checked.
 */
export function flagNegativeWording(text: string, language: RuleLanguage): WordingFlag[] {
  if (!isChecked(language)) return [];
  const flags: WordingFlag[] = [];
  for (const { expression, suggestion } of EXPRESSIONS[language]) {
    for (const match of text.matchAll(expression)) {
      const flag = {
        start: match.index,
        end: match.index + match[0].length,
        words: match[0],
        suggestion,
        wished: wishedWording(sentenceAt(text, match.index), language),
      };
      if (!flags.some((other) => flag.start < other.end && other.start < flag.end)) flags.push(flag);
    }
  }
  return flags.sort((one, other) => one.start - other.start);
}
