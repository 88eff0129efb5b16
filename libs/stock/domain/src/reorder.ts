import { addDays, type Day } from '@luwte/platform/kernel';
import type { Forecast, ReorderReason } from './contract';

const MILLIS = 86_400_000;
/** How far ahead it is reckoned; days. What lasts longer lasts. */
const HORIZON_DAYS = 730;
/** Older weeks weigh less: a week counts for so much of the one after it. */
const FADES = 0.85;

/** Weekday of a day, Monday 0. */
const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Days from `from` to `to`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLIS);
}

/**
 * Visits to expect on each weekday, from the days of `days` before `today`: a mean by weekday in which recent weeks weigh
 * more. A day without visits counts as a day on which nobody came.
 */
export function forecastVisits(
  history: readonly { readonly day: Day; readonly visits: number }[],
  today: Day,
  days: number,
): Forecast {
  const came = new Map(history.map(({ day, visits }) => [day, visits]));
  const sums = Array.from({ length: 7 }, () => ({ visits: 0, weight: 0 }));
  for (let ago = 1; ago <= days; ago += 1) {
    const day = addDays(today, -ago);
    const weight = FADES ** Math.floor((ago - 1) / 7);
    const sum = sums[weekdayOf(day)];
    if (!sum) continue;
    sum.visits += weight * (came.get(day) ?? 0);
    sum.weight += weight;
  }
  return { weekdays: sums.map(({ visits, weight }) => (weight === 0 ? 0 : visits / weight)), days };
}

/** A lot as far as using it up looks at it. */
export interface LotToUse {
  readonly expiry: Day | null;
  readonly units: number;
}

/** How the forecast uses lots up, the first to expire first. */
export interface UsedUp {
  /** Days until nothing in date is left; null when it lasts longer than two years, or nothing uses it. */
  readonly daysOfCover: number | null;
  /** Units of each lot that the forecast does not use before their date. */
  readonly unused: readonly number[];
}

/**
 * Uses lots up day by day.
 * @param perVisit base units that a visit uses, on average
 */
export function useUp(lots: readonly LotToUse[], forecast: Forecast, perVisit: number, today: Day): UsedUp {
  const left = lots.map(({ units }) => units);
  const order = lots
    .map((lot, index) => ({ ...lot, index }))
    .toSorted((a, b) => (a.expiry ?? '9999-12-31').localeCompare(b.expiry ?? '9999-12-31'));
  let cover: number | null = null;
  let need = 0;
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    need += (forecast.weekdays[weekdayOf(day)] ?? 0) * perVisit;
    for (const { expiry, index } of order) {
      if (expiry !== null && expiry < day) continue;
      const taken = Math.min(left[index] ?? 0, need);
      left[index] = (left[index] ?? 0) - taken;
      need -= taken;
    }
    if (need > 1e-9) {
      cover = ahead;
      break;
    }
  }
  return {
    daysOfCover: perVisit > 0 ? cover : null,
    unused: lots.map(({ expiry }, index) => (expiry === null ? 0 : Math.ceil((left[index] ?? 0) - 1e-9))),
  };
}

/** What expires unused is told so far ahead; days. What lasts longer may still find somebody who needs it. */
export const LOOK_AHEAD_DAYS = 180;
/** What expires within so many days after a delivery is ordered anew with it; days. */
const ORDERED_ANEW_DAYS = 30;

/** Units in date that expire unused before, or soon after, an order of today comes: the order replaces them. */
export function expiringUnused(
  lots: readonly LotToUse[],
  unused: readonly number[],
  today: Day,
  leadDays: number,
): number {
  const last = addDays(today, leadDays + ORDERED_ANEW_DAYS);
  const soon = ({ expiry }: LotToUse): boolean => expiry !== null && expiry >= today && expiry <= last;
  return lots.reduce((sum, lot, index) => sum + (soon(lot) ? (unused[index] ?? 0) : 0), 0);
}

/** Where an item stands. */
export interface ReorderFacts {
  readonly available: number;
  readonly onOrder: number;
  readonly debt: number;
  readonly parLevel: number;
  readonly reorderPoint: number;
  readonly leadDays: number;
  readonly usePerDay: number;
  readonly daysOfCover: number | null;
  /** Of what is available, what expires before it is used. */
  readonly expiresUnused: number;
}

/**
 * Whether to order, and why: at or below the reorder point, used up before an order of today would come, or a dose was
 * owed. What is on order counts as there.
 */
export function reorderReasons(item: ReorderFacts): readonly ReorderReason[] {
  const reasons: ReorderReason[] = [];
  const comes = item.available + item.onOrder;
  if (item.reorderPoint > 0 && comes <= item.reorderPoint) reasons.push('below-reorder');
  const runsOut = item.daysOfCover !== null && item.daysOfCover <= item.leadDays;
  if (runsOut && item.usePerDay > 0 && comes < item.usePerDay * (item.leadDays + 1))
    reasons.push('runs-out-before-delivery');
  if (item.debt > 0 && comes < item.parLevel) reasons.push('debt');
  return reasons;
}

/** Base units to order: up to par, with what is used until it comes, and without what expires first; whole packs. */
export function orderQuantity(
  item: ReorderFacts,
  factor: number,
): { readonly packs: number; readonly quantity: number } {
  const usable = item.available - item.expiresUnused + item.onOrder;
  const wanted = item.parLevel + Math.ceil(item.usePerDay * item.leadDays) - usable;
  const packs = Math.max(1, Math.ceil(wanted / factor));
  return { packs, quantity: packs * factor };
}
