import type { Day, Id, Instant, ListQuery, NumberLimit, TextLimit } from '@luwte/platform/kernel';
import type { RuleLanguage } from './languages';
import type { Rule } from './rule-set';

/** How grave an answer of the house is, lightest first. A talk and a warning keep nobody out. */
export const SANCTION_STEPS = ['talk', 'warning', 'rest-of-day', 'days-1-7', 'days-8-30', 'longer'] as const;
export type SanctionStep = (typeof SANCTION_STEPS)[number];

/** What somebody is kept out of. Emergency help and sterile equipment are never part of it. */
export const SANCTION_SCOPES = ['use-room', 'building'] as const;
export type SanctionScope = (typeof SANCTION_SCOPES)[number];

/** What a sanction is at a moment; `noted` is a talk or a warning, which has no end. */
export const SANCTION_STATES = [
  'noted',
  'planned',
  'active',
  'ended',
  'lifted',
  'superseded',
  'withdrawn',
] as const;
export type SanctionState = (typeof SANCTION_STATES)[number];

/** How a sanction was closed before its time; `withdrawn`: it was recorded in error and never counted. */
export const SANCTION_CLOSINGS = ['lifted', 'superseded', 'withdrawn'] as const;
export type SanctionClosing = (typeof SANCTION_CLOSINGS)[number];

export const APPEAL_STATES = ['none', 'asked', 'upheld', 'shortened', 'lifted'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];
export const APPEAL_OUTCOMES = ['upheld', 'shortened', 'lifted'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** How the visitor heard of it. */
export const TOLD_WAYS = ['aloud', 'on-paper', 'aloud-and-on-paper'] as const;
export type ToldWay = (typeof TOLD_WAYS)[number];

export const CONVERSATION_STATES = ['none', 'planned', 'held'] as const;
export type ConversationState = (typeof CONVERSATION_STATES)[number];
export const CONVERSATION_OUTCOMES = ['agreement', 'no-agreement', 'stayed-away'] as const;
export type ConversationOutcome = (typeof CONVERSATION_OUTCOMES)[number];

/** What happened to a sanction; each is one line of its history. */
export const SANCTION_EVENTS = [
  'imposed',
  'corrected',
  'withdrawn',
  'lifted',
  'superseded',
  'appeal-asked',
  'appeal-decided',
  'conversation-planned',
  'conversation-held',
  'conversation-missed',
  'told',
] as const;
export type SanctionEventKind = (typeof SANCTION_EVENTS)[number];

/** What happened, in the words of who saw it. It may identify, so it is sealed with the visitor's key. */
export const FACTS_TEXT = {
  min: 10,
  max: 2000,
  pattern: /^(?:[^\p{Cc}]|[\n\r\t])*$/u,
} as const satisfies TextLimit;
/** Why something was decided or changed; sealed like the facts. */
export const SANCTION_NOTE = {
  min: 3,
  max: 1000,
  pattern: /^(?:[^\p{Cc}]|[\n\r\t])*$/u,
} as const satisfies TextLimit;
export const SANCTION_DAYS = { min: 1, max: 365 } as const satisfies NumberLimit;
/** A code as somebody types it, with or without its dashes. */
export const CODE_SOUGHT = { min: 1, max: 20, pattern: /^[0-9A-Za-z -]+$/ } as const satisfies TextLimit;

/** What is decided: the part that a correction may put right. */
export interface SanctionDecision {
  /** Key of a rule of the version that holds now. */
  readonly ruleKey: string;
  readonly step: SanctionStep;
  /** Asked with a step that keeps somebody out, else left out. */
  readonly scope?: SanctionScope | null;
  /** Whole calendar days after the day of the start; asked with the steps that count days. */
  readonly days?: number | null;
  readonly facts: string;
  /** Now when left out. */
  readonly startsAt?: Instant | null;
  /** Day on which the house looks at it again; required with the gravest step. */
  readonly reviewOn?: Day | null;
}

/** In which language and how the visitor heard of it. */
export interface Telling {
  readonly language: RuleLanguage;
  readonly how: ToldWay;
}

export interface ImposeSanction extends SanctionDecision {
  readonly id?: Id;
  readonly visitorId: Id;
  readonly told?: Telling | null;
  /** A sanction of the same scope that still runs, which this one takes the place of. */
  readonly supersedes?: Id | null;
}

/** Puts a decision right; needs `If-Match`. What it was stays readable. */
export interface CorrectSanction extends SanctionDecision {
  readonly reason: string;
}

/** Withdraws or lifts a sanction, or asks for an appeal: in the words of who does. */
export interface SanctionReason {
  readonly reason: string;
}

export interface DecideAppeal extends SanctionReason {
  readonly outcome: AppealOutcome;
  /** The last day it holds, with `shortened`. */
  readonly lastDay?: Day | null;
}

export interface PlanConversation {
  readonly at: Instant;
  readonly note?: string | null;
}

export interface HoldConversation {
  readonly at: Instant;
  readonly outcome: ConversationOutcome;
  readonly note?: string | null;
}

/** The heading of a rule in the languages of the screens; Dutch where it has not been translated. */
export interface RuleTitles {
  readonly nl: string;
  readonly en: string;
}

/** Somebody is kept out of something, from and until when, and by which rule. */
export interface Suspension {
  readonly sanctionId: Id;
  readonly visitorId: Id;
  readonly scope: SanctionScope;
  readonly step: SanctionStep;
  readonly startsAt: Instant;
  /** The first instant at which it no longer holds. */
  readonly until: Instant;
  readonly ruleTitles: RuleTitles;
}

/** What keeps a visitor out now or soon, the nearest end first. */
export interface VisitorSuspensions {
  readonly code: string;
  readonly items: readonly Suspension[];
}

export const SANCTION_SORTS = [
  '-startsAt',
  'startsAt',
  'endsAt',
  '-endsAt',
  'reviewOn',
  '-reviewOn',
] as const;
export type SanctionSort = (typeof SANCTION_SORTS)[number];

export interface SanctionQuery extends ListQuery {
  readonly state?: SanctionState;
  readonly step?: SanctionStep;
  readonly scope?: SanctionScope;
  readonly appeal?: AppealState;
  readonly visitorId?: Id;
  /** The beginning of a visitor's code. */
  readonly code?: string;
  readonly sort?: SanctionSort;
}

/** One line of the list. No name: the code tells visitors apart. */
export interface SanctionLine {
  readonly id: Id;
  readonly version: number;
  readonly visitorId: Id;
  readonly code: string;
  readonly ruleKey: string;
  readonly ruleTitles: RuleTitles;
  readonly step: SanctionStep;
  readonly scope: SanctionScope | null;
  readonly days: number | null;
  readonly startsAt: Instant;
  /** When it ends or ended, by a closing before its time too; null for a talk or a warning. */
  readonly endsAt: Instant | null;
  readonly state: SanctionState;
  readonly reviewOn: Day | null;
  readonly appeal: AppealState;
  readonly conversation: ConversationState;
  readonly told: Telling | null;
  readonly decidedByName: string | null;
}

/** What a sanction said before a correction. */
export type SanctionBefore = Omit<SanctionDecision, 'facts' | 'startsAt'> & {
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  /** Null once the visitor was erased. */
  readonly facts: string | null;
};

export interface SanctionEvent {
  readonly id: Id;
  readonly at: Instant;
  readonly kind: SanctionEventKind;
  readonly accountName: string | null;
  /** Null when there was none, or the visitor was erased. */
  readonly note: string | null;
  readonly before: SanctionBefore | null;
}

/** A sanction with everything that happened to it, newest last. */
export interface SanctionDetail extends SanctionLine {
  readonly facts: string | null;
  readonly decidedBy: Id;
  readonly decidedAt: Instant;
  /** End as decided, before any closing. */
  readonly decidedEnd: Instant | null;
  readonly closedAs: SanctionClosing | null;
  readonly supersededBy: Id | null;
  /** Whether it can be lifted only after a return conversation. */
  readonly conversationNeeded: boolean;
  readonly conversationAt: Instant | null;
  readonly conversationOutcome: ConversationOutcome | null;
  readonly appealDecidedByName: string | null;
  readonly rule: Rule;
  readonly versionNumber: number;
  readonly timeline: readonly SanctionEvent[];
}

/** What an export of everything held on a visitor tells of a sanction. */
export interface SanctionExport {
  readonly rule: string;
  readonly step: SanctionStep;
  readonly scope: SanctionScope | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly state: SanctionState;
  readonly facts: string | null;
  readonly reviewOn: Day | null;
  readonly appeal: AppealState;
  readonly conversation: ConversationState;
  readonly told: Telling | null;
  readonly history: readonly {
    readonly at: Instant;
    readonly kind: SanctionEventKind;
    readonly note: string | null;
  }[];
}
