import { blocksOf, type OpenBlock, type OpeningHours } from '@luwte/floor/domain';
import { addDays, type Day } from '@luwte/platform/kernel';

/** A day of the calendar, with its hours as they will be. */
export interface CalendarDay {
  readonly day: Day;
  /** Belongs to the month that is shown, not to the weeks around it. */
  readonly inMonth: boolean;
  readonly past: boolean;
  readonly today: boolean;
  readonly blocks: readonly OpenBlock[];
  /** Other hours than the weekday's, with their reason; null on an ordinary day. */
  readonly exception: { readonly note: string | null; readonly closed: boolean } | null;
}

/** The first day of the month that `day` lies in. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The month so many months later (earlier when negative). */
export function addMonths(month: Day, months: number): Day {
  const [year = 0, at = 1] = month.split('-').map(Number);
  const index = year * 12 + at - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
}

/** 1 is Monday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** The weeks of a month, Monday first, whole weeks; real hours in the zone of the house, over a clock change too. */
export function weeksOf(
  month: Day,
  hours: Pick<OpeningHours, 'blocks' | 'exceptions'>,
  today: Day,
  zone: string,
): readonly (readonly CalendarDay[])[] {
  const first = addDays(month, 1 - weekdayOf(month));
  const next = addMonths(month, 1);
  const weeks: (readonly CalendarDay[])[] = [];
  for (let begin = first; begin < next; begin = addDays(begin, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = addDays(begin, at);
        const exception = hours.exceptions.find((one) => one.day === day);
        return {
          day,
          inMonth: day.slice(0, 7) === month.slice(0, 7),
          past: day < today,
          today: day === today,
          blocks: blocksOf(hours, day, zone),
          exception: exception ? { note: exception.note, closed: exception.blocks.length === 0 } : null,
        };
      }),
    );
  return weeks;
}
