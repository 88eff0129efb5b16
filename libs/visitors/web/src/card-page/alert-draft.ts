import {
  addDays,
  type FieldError,
  type Instant,
  instantAt,
  keepsText,
  wallClock,
} from '@luwte/platform/kernel';
import { type AddAlert, ALERT_NOTE, type AlertKind } from '@luwte/visitors/domain';

/** How long an alert holds: a term from today, a day that the worker names, or until somebody ends it. */
export const ALERT_TERMS = ['usual', 'week', 'month', 'half-year', 'day', 'open'] as const;
export type AlertTerm = (typeof ALERT_TERMS)[number];

const TERM_DAYS: Readonly<Record<'week' | 'month' | 'half-year', number>> = {
  week: 7,
  month: 30,
  'half-year': 182,
};

export interface AlertDraft {
  readonly kind: AlertKind | null;
  readonly note: string;
  readonly term: AlertTerm;
  /** `YYYY-MM-DD`, the last day on which the alert holds; counts with the term `day`. */
  readonly day: string;
}

/**
 * The instant at which the alert ends: after the last day of its term, on the clock of the house. Null for none, and
 * undefined for the usual term, which the house decides.
 */
export function expiryOf(
  { term, day }: Pick<AlertDraft, 'term' | 'day'>,
  now: Instant,
  zone: string,
): Instant | null | undefined {
  if (term === 'usual') return undefined;
  if (term === 'open') return null;
  const last = term === 'day' ? day : addDays(wallClock(now, zone).day, TERM_DAYS[term]);
  return last === '' ? null : instantAt(addDays(last, 1), '00:00', zone);
}

/** What is wrong with the draft. */
export function alertErrors(draft: AlertDraft, now: Instant, zone: string): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (draft.kind === null) errors.push({ pointer: '/kind', code: 'required' });
  if (draft.note.trim() !== '' && !keepsText(draft.note, ALERT_NOTE))
    errors.push({ pointer: '/note', code: 'too-long', params: { max: ALERT_NOTE.max } });
  if (draft.term === 'day' && draft.day === '') errors.push({ pointer: '/expiresAt', code: 'required' });
  if (draft.term === 'day' && draft.day !== '' && draft.day < wallClock(now, zone).day)
    errors.push({ pointer: '/expiresAt', code: 'in-the-past' });
  return errors;
}

/** The request; null while no kind is chosen. */
export function alertOf(draft: AlertDraft, now: Instant, zone: string): Omit<AddAlert, 'id'> | null {
  if (draft.kind === null) return null;
  const note = draft.note.trim();
  const expiresAt = expiryOf(draft, now, zone);
  return { kind: draft.kind, note: note === '' ? null : note, ...(expiresAt !== undefined && { expiresAt }) };
}
