import {
  checkOpeningHours,
  type EditOpeningHours,
  EXCEPTION_NOTE,
  type OpeningBlock,
  type OpeningHours,
} from '@luwte/floor/domain';
import { type Day, type FieldError, keepsText, type WallTime } from '@luwte/platform/kernel';

/** A block as the form holds it. */
export interface BlockDraft {
  readonly from: WallTime;
  readonly until: WallTime;
}

export interface WeekdayDraft {
  /** 1 is Monday. */
  readonly weekday: number;
  readonly blocks: readonly BlockDraft[];
}

export interface ExceptionDraft {
  /** Stays the same while the list changes. */
  readonly key: string;
  readonly day: Day;
  readonly blocks: readonly BlockDraft[];
  readonly note: string;
}

/** Opening hours as the form holds them: a week of seven days, and the days that differ. */
export interface HoursDraft {
  readonly week: readonly WeekdayDraft[];
  readonly exceptions: readonly ExceptionDraft[];
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** What a day starts with when it opens. */
export const FIRST_BLOCK: BlockDraft = { from: '10:00', until: '18:00' };

/** The blocks day by day, Monday first, each day in the order of the clock. */
export function weekOf(blocks: readonly OpeningBlock[]): readonly WeekdayDraft[] {
  return WEEKDAYS.map((weekday) => ({
    weekday,
    blocks: blocks
      .filter((block) => block.weekday === weekday)
      .map(({ from, until }) => ({ from, until }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  }));
}

/** The form for opening hours; exceptions in the order of the calendar. */
export function hoursDraftOf({
  blocks,
  exceptions,
}: Pick<OpeningHours, 'blocks' | 'exceptions'>): HoursDraft {
  return {
    week: weekOf(blocks),
    exceptions: [...exceptions]
      .sort((a, b) => a.day.localeCompare(b.day))
      .map((exception) => ({
        key: exception.day,
        day: exception.day,
        blocks: exception.blocks,
        note: exception.note ?? '',
      })),
  };
}

/** The request for a form. An end of 00:00 is the end of the day, which is written 24:00. */
export function hoursOf({ week, exceptions }: HoursDraft): EditOpeningHours {
  return {
    blocks: week.flatMap(({ weekday, blocks }) => blocks.map((block) => ({ weekday, ...whole(block) }))),
    exceptions: exceptions.map(({ day, blocks, note }) => ({
      day,
      blocks: blocks.map(whole),
      note: note.trim() || null,
    })),
  };
}

function whole({ from, until }: BlockDraft): BlockDraft {
  return { from, until: until === '00:00' ? '24:00' : until };
}

/** What is wrong with the form, by the pointers of the request. */
export function hoursErrors(draft: HoursDraft): readonly FieldError[] {
  const hours = hoursOf(draft);
  const times = (pointer: string, { from, until }: BlockDraft): readonly FieldError[] =>
    from === '' || until === '' ? [{ pointer, code: 'required' }] : [];
  const missing = [
    ...hours.blocks.flatMap((block, at) => times(`/blocks/${at}`, block)),
    ...hours.exceptions.flatMap(({ day, blocks, note }, at) => [
      ...(day === '' ? [{ pointer: `/exceptions/${at}/day`, code: 'required' }] : []),
      ...blocks.flatMap((block, index) => times(`/exceptions/${at}/blocks/${index}`, block)),
      ...(note !== null && !keepsText(note, EXCEPTION_NOTE)
        ? [{ pointer: `/exceptions/${at}/note`, code: 'too-long', params: { max: EXCEPTION_NOTE.max } }]
        : []),
    ]),
  ];
  return missing.length > 0 ? missing : checkOpeningHours(hours);
}

/** Where a block of the week stands in the request's list of blocks. */
export function blockIndex(draft: HoursDraft, weekday: number, index: number): number {
  const before = draft.week.filter((day) => day.weekday < weekday);
  return before.reduce((sum, { blocks }) => sum + blocks.length, 0) + index;
}

/** A block more on a day: two hours, one hour after the last one ends. */
export function withBlock(blocks: readonly BlockDraft[]): readonly BlockDraft[] {
  const last = blocks.at(-1);
  if (!last) return [FIRST_BLOCK];
  const hour = Number(last.until.slice(0, 2)) + 1;
  const clock = (value: number): WallTime => `${String(Math.min(23, value)).padStart(2, '0')}:00`;
  return [...blocks, { from: clock(hour), until: clock(hour + 2) }];
}
