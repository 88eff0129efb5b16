import {
  type FieldError,
  type Id,
  type Instant,
  minutesBetween,
  secondsBetween,
} from '@luwte/platform/kernel';
import {
  BACK_DATED_DAYS,
  type Bundle,
  type BundleLine,
  type Issue,
  type IssueLine,
  type MovementKind,
  POSTING_UNDO_SECONDS,
  type PostingWarning,
  type ReceiptLine,
} from './contract';
import { AlreadyReversed, NotReversible, TooLateToUndoPosting } from './errors';

/** A tablet's clock may be this far ahead; minutes. */
const CLOCK_SLACK_MINUTES = 2;

/** What is wrong with the moment of a late entry: it lies ahead, or too far back. */
export function checkOccurredAt(occurredAt: Instant | null | undefined, now: Instant): readonly FieldError[] {
  if (!occurredAt) return [];
  const ago = minutesBetween(occurredAt, now);
  if (ago < -CLOCK_SLACK_MINUTES) return [{ pointer: '/occurredAt', code: 'in-the-future' }];
  return ago > BACK_DATED_DAYS * 24 * 60
    ? [{ pointer: '/occurredAt', code: 'too-long-ago', params: { days: BACK_DATED_DAYS } }]
    : [];
}

/** What an issue lacks: whom it is for, or what. */
export function checkIssue(issue: Issue): readonly FieldError[] {
  const errors: FieldError[] = [];
  const { recipient, visitId, code, lines, bundles = [] } = issue;
  if ((recipient === 'visit') !== Boolean(visitId))
    errors.push({ pointer: '/visitId', code: visitId ? 'not-for-a-visit' : 'required' });
  if ((recipient === 'code') !== Boolean(code))
    errors.push({ pointer: '/code', code: code ? 'not-for-a-code' : 'required' });
  if (lines.length + bundles.length === 0) errors.push({ pointer: '/lines', code: 'required' });
  if (issue.overrideReason && !lines.some(({ lotId }) => lotId))
    errors.push({ pointer: '/overrideReason', code: 'names-no-lot' });
  return errors;
}

/** What a line of a delivery lacks by what kind of item it is. */
export function checkReceiptLine(
  line: ReceiptLine,
  item: { readonly lotTracked: boolean },
  pointer: string,
): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (item.lotTracked && !line.lotNumber) errors.push({ pointer: `${pointer}/lotNumber`, code: 'required' });
  if ((line.costCents ?? null) === null && (line.costUnits ?? null) !== null)
    errors.push({ pointer: `${pointer}/costCents`, code: 'required' });
  return errors;
}

/** Lines and bundles as lines per item and lot, in the order of the items' ids. Bundles are taken as they stand now. */
export function basketOf(
  lines: readonly IssueLine[],
  bundles: readonly BundleLine[],
  known: ReadonlyMap<Id, Pick<Bundle, 'lines'>>,
): readonly Required<IssueLine>[] {
  const sums = new Map<string, Required<IssueLine>>();
  const add = (itemId: Id, quantity: number, lotId: Id | null): void => {
    const key = `${itemId}/${lotId ?? ''}`;
    sums.set(key, { itemId, lotId, quantity: (sums.get(key)?.quantity ?? 0) + quantity });
  };
  for (const { itemId, quantity, lotId } of lines) add(itemId, quantity, lotId ?? null);
  for (const { bundleId, count } of bundles)
    for (const line of known.get(bundleId)?.lines ?? []) add(line.itemId, line.quantity * count, null);
  return [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** What the worker should know of an item that was handed out. */
export function warningsOf(item: {
  readonly itemId: Id;
  readonly softLimit: number | null;
  readonly reorderPoint: number;
  /** In this visit, or on this pass today, with what is given now; null where nobody is counted. */
  readonly given: number | null;
  /** Usable in the whole house afterwards. */
  readonly left: number;
}): readonly PostingWarning[] {
  const { itemId, softLimit, reorderPoint, given, left } = item;
  const warnings: PostingWarning[] = [];
  if (softLimit !== null && given !== null && given > softLimit)
    warnings.push({ code: 'over-soft-limit', itemId, quantity: given, limit: softLimit });
  if (reorderPoint > 0 && left <= reorderPoint)
    warnings.push({ code: 'below-reorder', itemId, quantity: left, limit: reorderPoint });
  return warnings;
}

/** What of a posting decides whether it can be taken back. */
export interface Reversible {
  readonly kind: MovementKind;
  readonly accountId: Id;
  readonly recordedAt: Instant;
  readonly reversed: boolean;
}

const NEVER_REVERSED: readonly MovementKind[] = ['reversal', 'count'];

/** @throws NotReversible, AlreadyReversed */
export function mayReverse({ kind, reversed }: Reversible): void {
  if (NEVER_REVERSED.includes(kind)) throw new NotReversible(kind);
  if (reversed) throw new AlreadyReversed();
}

/** Whether `accountId` may still undo it without a reason. @throws NotReversible, AlreadyReversed, TooLateToUndoPosting */
export function mayUndo(posting: Reversible, accountId: Id, now: Instant): void {
  mayReverse(posting);
  const late = secondsBetween(posting.recordedAt, now) >= POSTING_UNDO_SECONDS;
  if (late || posting.accountId !== accountId) throw new TooLateToUndoPosting();
}

/** Euro cents for `quantity` units at `cents` for `units`, to the nearest cent. */
export function costOf(
  quantity: number,
  { cents, units }: { readonly cents: number; readonly units: number },
): number {
  return Math.sign(quantity) * Math.round((Math.abs(quantity) * cents) / units);
}

/** The later of two instants of a ledger: a live entry never comes before what is there already. */
export function notBefore(now: Instant, last: Instant | null): Instant {
  return last !== null && minutesBetween(now, last) > 0 ? last : now;
}
