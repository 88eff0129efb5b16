import { addDays, type Day } from '@luwte/platform/kernel';
import type { CardLine, MonthCost } from './contract';

/** What a month spent on a category, in euro cents with fractions. */
export interface SpentRow {
  readonly month: string;
  readonly category: string;
  readonly issued: number;
  readonly wasted: number;
}

/** The first day of `YYYY-MM`. */
export function firstOfMonth(month: string): Day {
  return `${month}-01`;
}

/** Months from the one before `before` (or of `today`) back to that of `first`, at most `limit`, the newest first. */
export function monthsBefore(
  before: string | null,
  today: Day,
  first: Day,
  limit: number,
): readonly string[] {
  const months: string[] = [];
  let month = before === null ? today.slice(0, 7) : monthBefore(before);
  while (month >= first.slice(0, 7) && months.length < limit) {
    months.push(month);
    month = monthBefore(month);
  }
  return months;
}

function monthBefore(month: string): string {
  return addDays(firstOfMonth(month), -1).slice(0, 7);
}

/** The costs of each month: rounded once, at the end. */
export function monthCosts(
  months: readonly string[],
  spent: readonly SpentRow[],
  visitDays: readonly { readonly day: Day; readonly visits: number }[],
): readonly MonthCost[] {
  return months.map((month) => {
    const rows = spent.filter((row) => row.month === month);
    const visits = visitDays.reduce(
      (sum, { day, visits: count }) => sum + (day.startsWith(month) ? count : 0),
      0,
    );
    const issued = rows.reduce((sum, row) => sum + row.issued, 0);
    return {
      month,
      visits,
      issuedCents: Math.round(issued),
      wastedCents: Math.round(rows.reduce((sum, { wasted }) => sum + wasted, 0)),
      perVisitCents: visits === 0 ? null : Math.round(issued / visits),
      byCategory: rows
        .map(({ category, issued: cents }) => ({ category, cents: Math.round(cents) }))
        .filter(({ cents }) => cents !== 0)
        .toSorted((a, b) => b.cents - a.cents),
    };
  });
}

/** Lines of a card, the newest first, each with what was there after it; `balance` is what was there after the first. */
export function runDown<Line extends Pick<CardLine, 'quantity'>>(
  lines: readonly Line[],
  balance: number,
): readonly (Line & { readonly balance: number })[] {
  let left = balance;
  return lines.map((line) => {
    const told = { ...line, balance: left };
    left -= line.quantity;
    return told;
  });
}
