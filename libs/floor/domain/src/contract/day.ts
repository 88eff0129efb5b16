import type { Grants } from '@luwte/identity/domain';
import type { Id, Instant, TextLimit } from '@luwte/platform/kernel';
import type { HouseDayState, HouseNow } from './board';
import type { ChecklistItem, CoverMinimums } from './house-settings';
import type { ObservationState } from './visits';

/** Paths of the day of the house, below `/api/v1`; opening, pausing and closing stand with the floor's. */
export const DAY_ROUTES = {
  begin: 'floor/openings/today/begin',
  checklist: 'floor/openings/today/checklist',
  answers: 'floor/openings/today/answers',
  presences: 'floor/openings/today/presences',
  presenceEnd: 'floor/presences/:id/end',
  handover: 'floor/openings/today/handover',
  takeovers: 'floor/openings/today/takeovers',
  handovers: 'floor/openings/today/handovers',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

/** Who may do what with the day. Anybody on duty may stop admitting; opening and closing is the shift lead's. */
export const DAY_GRANTS = {
  'floor.fill-checklist': RECEIVES_VISITORS,
  'floor.pause-house': RECEIVES_VISITORS,
  'floor.hand-over': RECEIVES_VISITORS,
} as const satisfies Grants;

export const REMARK = { min: 1, max: 500 } as const satisfies TextLimit;
export const PERSON_NAME = { min: 2, max: 80 } as const satisfies TextLimit;

/** Opening and closing are two lists of the same day. */
export const CHECKLIST_PARTS = ['opening', 'closing'] as const;
export type ChecklistPart = (typeof CHECKLIST_PARTS)[number];

export const ANSWERS = ['yes', 'no', 'not-applicable'] as const;
export type AnswerValue = (typeof ANSWERS)[number];

/** Answers one item; a later answer takes the place of an earlier one, which stays readable. */
export interface AnswerItem {
  readonly part: ChecklistPart;
  readonly itemKey: string;
  readonly answer: AnswerValue;
  readonly remark?: string | null;
}

export interface ItemAnswer {
  readonly itemKey: string;
  readonly answer: AnswerValue;
  readonly remark: string | null;
  readonly by: string | null;
  readonly at: Instant;
}

/** Somebody on duty, and what they are certified for. */
export interface Presence {
  readonly id: Id;
  readonly accountId: Id | null;
  readonly name: string;
  readonly bls: boolean;
  readonly naloxone: boolean;
  /** The responsible lead, one at a time. */
  readonly lead: boolean;
  readonly since: Instant;
  readonly until: Instant | null;
}

/** Notes that somebody is on duty: a colleague by account, somebody else (a guard) by name. */
export interface NotePresence {
  readonly id?: Id;
  readonly accountId?: Id | null;
  readonly name?: string | null;
  readonly bls: boolean;
  readonly naloxone: boolean;
  readonly lead: boolean;
}

/** What a colleague was certified for the last time. */
export interface RememberedPresence {
  readonly accountId: Id;
  readonly bls: boolean;
  readonly naloxone: boolean;
}

/** Something without which the house does not open: an item of the list, or people. */
export interface Missing {
  readonly what: 'item' | 'bls' | 'naloxone' | 'lead';
  readonly itemKey: string | null;
  /** The house's own words for the item. */
  readonly label: string | null;
  readonly needed: number;
  readonly present: number;
}

/** The checklists of today as they stand. */
export interface DayChecklist {
  readonly house: HouseNow;
  /** Which opening of the day: a house with two blocks opens twice. 0 before the first. */
  readonly round: number;
  readonly opening: readonly ChecklistItem[];
  readonly closing: readonly ChecklistItem[];
  readonly openingAnswers: readonly ItemAnswer[];
  readonly closingAnswers: readonly ItemAnswer[];
  readonly present: readonly Presence[];
  readonly cover: CoverMinimums;
  readonly missingForOpening: readonly Missing[];
  readonly missingForClosing: readonly Missing[];
  readonly remembered: readonly RememberedPresence[];
}

/** What keeps the shift from closing until it is ended or taken over. Higher slices add their own kinds. */
export interface OpenMatter {
  /** `visit`, `observation`, `help-call`, or what a higher slice names (`emergency`). */
  readonly kind: string;
  readonly subjectId: Id;
  readonly since: Instant;
  /** Code of the visitor; null for an anonymous guest and for who may not see records. */
  readonly code: string | null;
  readonly placeLabel: string | null;
  readonly state: ObservationState | null;
  /** Whether somebody can take it over; a visit must have ended. */
  readonly canTakeOver: boolean;
  /** Who took it over; null while nobody did. */
  readonly takenOverBy: string | null;
}

export interface HandoverNow {
  readonly matters: readonly OpenMatter[];
}

/** Names the colleague who looks after an open matter from here on. */
export interface TakeOver {
  readonly kind: string;
  readonly subjectId: Id;
  readonly accountId: Id;
  readonly note?: string | null;
}

/** The shift goes to another lead while the house stays open. */
export interface HandOverShift {
  readonly accountId: Id;
  readonly note?: string | null;
}

/** Changes of the day, in their order: the opening, every pause, the closing. */
export const DAY_ACTIONS = ['begin', 'open', 'pause', 'close', 'hand-over'] as const;
export type DayActionName = (typeof DAY_ACTIONS)[number];

export interface DayEvent {
  readonly id: Id;
  readonly at: Instant;
  readonly action: DayActionName;
  readonly state: HouseDayState;
  readonly by: string | null;
  readonly reason: string | null;
  /** What was missing when somebody went on all the same. */
  readonly missing: readonly Missing[];
  /** To whom the shift went. */
  readonly to: string | null;
}
