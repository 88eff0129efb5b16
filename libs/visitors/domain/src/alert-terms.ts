import {
  addDays,
  addMinutes,
  type FieldError,
  type Instant,
  instantAt,
  Invalid,
  type Setting,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { ALERT_DAYS, type AlertState, type AlertTerms } from './contract/alert-terms';
import { ALERT_KINDS, type AlertKind } from './contract/vocabulary';

/** What passes by itself gets an end; what somebody has for life does not. */
export const ALERT_TERMS_SETTING: Setting<AlertTerms> = {
  key: 'visitors.alert-terms',
  defaults: {
    allergy: null,
    epilepsy: null,
    heart: null,
    pregnancy: 182,
    'suicide-risk': 30,
    'recent-abstinence': 30,
    'earlier-overdose': 182,
    aggression: 182,
  },
  check: (terms) => {
    const errors = ALERT_KINDS.flatMap((kind): FieldError[] => {
      const days = terms[kind];
      const fits =
        days === null || (Number.isInteger(days) && days >= ALERT_DAYS.min && days <= ALERT_DAYS.max);
      return fits ? [] : [{ pointer: `/${kind}`, code: 'range', params: { ...ALERT_DAYS } }];
    });
    if (errors.length > 0) throw new Invalid(errors);
  },
};

/** When an alert that begins at `now` usually ends: after the last day of its term, on the clock of the house. */
export function usualExpiry(kind: AlertKind, terms: AlertTerms, now: Instant, zone: string): Instant | null {
  const days = terms[kind];
  return days === null ? null : instantAt(addDays(wallClock(now, zone).day, days + 1), '00:00', zone);
}

/** An alert that ends within this many days is about to. */
export const EXPIRING_DAYS = 7;

/** What an alert is at `now`: at the minute it expires it has expired. */
export function alertState(
  { expiresAt, endedAt }: { readonly expiresAt: Instant | null; readonly endedAt: Instant | null },
  now: Instant,
): AlertState {
  if (endedAt !== null) return 'ended';
  if (expiresAt === null) return 'active';
  if (toMillis(expiresAt) <= toMillis(now)) return 'expired';
  return toMillis(expiresAt) <= toMillis(addMinutes(now, EXPIRING_DAYS * 24 * 60)) ? 'expiring' : 'active';
}
