import {
  checkCorrection,
  type CorrectVisit,
  REASON_TEXT,
  type VisitDetail,
  type VisitTimes,
} from '@luwte/floor/domain';
import { type FieldError, type Instant, keepsText } from '@luwte/platform/kernel';

/** The times that a correction can change, in the order of a visit. */
export const TIMES = ['arrivedAt', 'seatedAt', 'leftAt'] as const;
export type TimeName = (typeof TIMES)[number];

/** The times as the form holds them; null where the field is empty. */
export type TimesDraft = Readonly<Record<TimeName, Instant | null>>;

/** The times that this visit has: one that it never had cannot be corrected, only entered by the act itself. */
export function correctable(visit: Pick<VisitDetail, TimeName>): readonly TimeName[] {
  return TIMES.filter((name) => visit[name] !== null);
}

/** Only what was changed, so that nobody else's correction is written over unseen. */
export function changedTimes(visit: Pick<VisitDetail, TimeName>, draft: TimesDraft): Partial<VisitTimes> {
  const changed = correctable(visit).filter((name) => !sameMinute(draft[name], visit[name]));
  return Object.fromEntries(changed.map((name) => [name, draft[name]]));
}

/** What is wrong with a correction before it is sent; the same rules as the API's. */
export function correctionErrors(
  visit: Pick<VisitDetail, TimeName>,
  draft: TimesDraft,
  reason: string,
  now: Instant,
): readonly FieldError[] {
  const missing = correctable(visit)
    .filter((name) => draft[name] === null)
    .map((name) => ({ pointer: `/${name}`, code: 'required' }));
  const why = keepsText(reason, REASON_TEXT)
    ? []
    : [{ pointer: '/reason', code: 'too-short', params: { min: REASON_TEXT.min } }];
  if (missing.length > 0) return [...missing, ...why];
  return [...checkCorrection(visit, changedTimes(visit, draft), now), ...why];
}

/** The request of a correction. */
export function correctionOf(
  visit: Pick<VisitDetail, TimeName>,
  draft: TimesDraft,
  reason: string,
): CorrectVisit {
  const { arrivedAt, ...others } = changedTimes(visit, draft);
  return { ...(arrivedAt ? { arrivedAt } : {}), ...others, reason: reason.trim() };
}

/** The form shows minutes: seconds that it cannot show are no change. */
function sameMinute(a: Instant | null, b: Instant | null): boolean {
  return a?.slice(0, 16) === b?.slice(0, 16);
}
