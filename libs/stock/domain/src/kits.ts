import { addDays, addMinutes, type Day, type Instant, toMillis } from '@luwte/platform/kernel';
import { type KitLine, KIT_CHECK_DAYS, KIT_EXPIRY_DAYS, type KitWarning } from './contract';

/** What of a bag or kit decides its warnings. */
export interface KitFacts {
  readonly lines: readonly Pick<KitLine, 'lacking' | 'nextExpiry'>[];
  readonly checkedAt: Instant | null;
  readonly intact: boolean;
  /** When something last went in or out. */
  readonly movedAt: Instant | null;
}

/** What is wrong with a bag or kit at `now`, the worst first. */
export function kitWarnings(
  { lines, checkedAt, intact, movedAt }: KitFacts,
  now: Instant,
  today: Day,
): readonly KitWarning[] {
  const warnings: KitWarning[] = [];
  const dates = lines.flatMap(({ nextExpiry }) => nextExpiry ?? []);
  if (lines.some(({ lacking }) => lacking > 0)) warnings.push('lacking');
  if (dates.some((date) => date < today)) warnings.push('expired');
  if (dates.some((date) => date >= today && date <= addDays(today, KIT_EXPIRY_DAYS)))
    warnings.push('expires-soon');
  if (checkedAt === null) return [...warnings, 'never-checked'];
  const opened = !intact || (movedAt !== null && toMillis(movedAt) > toMillis(checkedAt));
  if (opened) warnings.push('opened-since-check');
  if (toMillis(addMinutes(checkedAt, KIT_CHECK_DAYS * 24 * 60)) < toMillis(now)) warnings.push('check-due');
  return warnings;
}
