import type { Grants } from '@luwte/identity/domain';
import type { Day, Instant, ListQuery, TextLimit, UiLanguage } from '@luwte/platform/kernel';
import type { AdmissionReason } from './admission';
import type { HouseDayState } from './board';
import type { AnswerValue, ChecklistPart, DayEvent, Presence } from './day';
import type { NoteItem } from './shift-notes';
import type { ObservationState } from './visits';

export const DAY_LOG_ROUTES = {
  days: 'floor/days',
  log: 'floor/day-log',
  paper: 'floor/day-log/paper',
  remarks: 'floor/day-log/remarks',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;

export const DAY_LOG_GRANTS = {
  'floor.day-log': [...RECEIVES_VISITORS, 'coordinator', 'manager'],
  'floor.add-remark': ['shift-lead', 'coordinator', 'manager'],
} as const satisfies Grants;

export const REMARK_TEXT = { min: 2, max: 1000 } as const satisfies TextLimit;

/** A day in the list of days. */
export interface DayLine {
  readonly day: Day;
  /** Running number of the house's days: the number of the protocol. */
  readonly number: number;
  readonly state: HouseDayState;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly visits: number;
  readonly refusals: number;
  readonly remarks: number;
}

export interface Count<Key extends string = string> {
  readonly key: Key;
  readonly count: number;
}

/** A look that was not "alert". */
export interface LoggedObservation {
  readonly at: Instant;
  readonly state: ObservationState;
  readonly code: string | null;
  readonly by: string | null;
}

export interface LoggedTakeover {
  readonly at: Instant;
  readonly kind: string;
  readonly to: string | null;
  readonly by: string | null;
  readonly note: string | null;
}

export interface LoggedItem {
  readonly round: number;
  readonly part: ChecklistPart;
  readonly itemKey: string;
  readonly label: string | null;
  readonly answer: AnswerValue;
  readonly remark: string | null;
  readonly by: string | null;
  readonly at: Instant;
}

/** Words in the languages of the screens. */
export type Words = Readonly<Record<UiLanguage, string>>;

/** What a slice adds to the protocol of a day: counts, numbers of registers. Never a person. */
export interface LogSection {
  readonly key: string;
  readonly title: Words;
  readonly lines: readonly { readonly label: Words; readonly value: string }[];
}

/** A correction or addition after the day. The protocol itself is never changed. */
export interface DayRemark {
  readonly number: number;
  readonly at: Instant;
  readonly by: string | null;
  readonly text: string;
}

/** The protocol of one day. */
export interface DayLog extends DayLine {
  readonly events: readonly DayEvent[];
  readonly items: readonly LoggedItem[];
  readonly present: readonly Presence[];
  readonly anonymous: number;
  readonly late: number;
  readonly uses: number;
  readonly deviations: number;
  readonly byRoute: readonly Count[];
  readonly byRoom: readonly Count[];
  readonly refusalReasons: readonly Count<AdmissionReason>[];
  readonly observations: readonly LoggedObservation[];
  readonly takeovers: readonly LoggedTakeover[];
  readonly helpCalls: number;
  /** Empty for who may not read notes. */
  readonly notes: readonly NoteItem[];
  readonly sections: readonly LogSection[];
  readonly dayRemarks: readonly DayRemark[];
}

export interface AddDayRemark {
  readonly onDay: Day;
  readonly text: string;
}

export interface DayLogQuery {
  readonly onDay: Day;
}

export interface DayPaperQuery extends DayLogQuery {
  readonly language?: UiLanguage;
}

export const DAY_SORTS = ['-day', 'day'] as const;
export type DaySort = (typeof DAY_SORTS)[number];

export interface DayListQuery extends ListQuery {
  readonly from?: Day;
  readonly to?: Day;
  readonly sort?: DaySort;
}
