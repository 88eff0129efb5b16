import type { Id, Instant, NumberLimit, Page, TextLimit } from '@luwte/platform/kernel';
import type { RuleLanguage } from './languages';

/** `draft` can be edited; `published` is what visitors accept now; `superseded` was, and stays readable. */
export const RULE_SET_STATES = ['draft', 'published', 'superseded'] as const;
export type RuleSetState = (typeof RULE_SET_STATES)[number];

/** What a picture on a rule card means. The page chooses the drawing, so that a new icon set changes no data. */
export const PICTOGRAMS = [
  'desk',
  'respect',
  'safe-keeping',
  'own-place',
  'clean-materials',
  'help',
  'tidy',
  'rest',
  'privacy',
  'neighbours',
  'quiet',
  'time',
  'wash-hands',
  'meal',
  'pets',
  'agreement',
] as const;
export type Pictogram = (typeof PICTOGRAMS)[number];

/** One rule in one language: what the visitor does, and a sentence or two about it. */
export interface RuleText {
  readonly language: RuleLanguage;
  readonly title: string;
  readonly text: string;
}

/** One house rule. `key` stays the same over versions, so that a sanction can name the rule it rests on. */
export interface Rule {
  readonly key: string;
  readonly pictogram: Pictogram;
  readonly texts: readonly RuleText[];
}

/** What makes up a set of house rules, whatever its state. */
export interface RuleSetContent {
  /** Languages a visitor may choose; publishing asks that every rule has a text in each. */
  readonly languages: readonly RuleLanguage[];
  readonly rules: readonly Rule[];
}

/** Asks for a new draft. */
export interface DraftRuleSet extends RuleSetContent {
  readonly id?: Id;
}

/** Replaces the content of a draft; needs `If-Match`. */
export type EditRuleSet = RuleSetContent;

/** Publishes a draft as it was read at `version`; one that changed since is refused as stale. */
export interface PublishRuleSet {
  readonly version: number;
  /** Languages that are offered although some rules have no text in them: there, visitors read the Dutch one. */
  readonly waived?: readonly RuleLanguage[];
}

/** Orders of the list of versions. */
export const RULE_SET_SORTS = ['-createdAt'] as const;

/** One line of the list of versions. */
export interface RuleSetSummary {
  readonly id: Id;
  /** 1, 2, 3... in order of publishing; a draft has none yet. */
  readonly number: number | null;
  readonly state: RuleSetState;
  readonly languages: readonly RuleLanguage[];
  readonly ruleCount: number;
  readonly createdAt: Instant;
  readonly publishedAt: Instant | null;
  readonly supersededAt: Instant | null;
  /** Languages that were published with texts missing. */
  readonly waived: readonly RuleLanguage[];
  /** Edit counter for `If-Match`. */
  readonly version: number;
}

/** A version of the house rules with all its texts. */
export interface RuleSetVersion extends RuleSetSummary, RuleSetContent {}

export type RuleSetPage = Page<RuleSetSummary>;

export const RULE_KEY = {
  min: 2,
  max: 40,
  pattern: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u,
} as const satisfies TextLimit;

/** Short enough to be read at arm's length on a card. */
export const RULE_TITLE = { min: 2, max: 80, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;
export const RULE_TEXT = { min: 2, max: 400, pattern: /^[^\p{Cc}]*$/u } as const satisfies TextLimit;

/** More rules than this nobody remembers. */
export const RULES_PER_SET = { min: 1, max: 20 } as const satisfies NumberLimit;
