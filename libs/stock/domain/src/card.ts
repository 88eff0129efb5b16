import { type Id, type Instant, toMillis } from '@luwte/platform/kernel';

/** What one line of the ledger did to one lot at one location. */
export interface LedgerLine {
  readonly id: Id;
  readonly at: Instant;
  readonly quantity: number;
  /** What an emergency took that the ledger did not know of; less than nothing where a count closes it. */
  readonly debt: number;
}

/** A line with what was there after it. */
export interface ReplayedLine extends LedgerLine {
  readonly balance: number;
  readonly debtAfter: number;
}

/** Lines in the order in which they happened; lines of one instant by their id, so that every reader sees one order. */
export function inOrder<Line extends Pick<LedgerLine, 'id' | 'at'>>(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted(
    (a, b) => toMillis(a.at) - toMillis(b.at) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

/** The card: what was there after each line, whatever the order in which the lines were recorded. */
export function replay(lines: readonly LedgerLine[]): readonly ReplayedLine[] {
  let balance = 0;
  let debtAfter = 0;
  return inOrder(lines).map((line) => {
    balance += line.quantity;
    debtAfter += line.debt;
    return { ...line, balance, debtAfter };
  });
}

/** What lies of one lot at one location now, and what happened there since some moment. */
export interface Shelved {
  readonly quantity: number;
  readonly debt: number;
  /** Every line after that moment. */
  readonly since: readonly LedgerLine[];
}

/**
 * How much can be taken from a shelf at a moment without any later balance going below nothing. What an emergency owes
 * counts as there: it was on the shelf though the ledger did not know.
 */
export function roomAt({ quantity, debt, since }: Shelved): number {
  let left = quantity + debt;
  let room = left;
  for (const line of inOrder(since).toReversed()) {
    left -= line.quantity + line.debt;
    room = Math.min(room, left);
  }
  return Math.max(0, room);
}

/**
 * The first moment at which taking `units` would have left less than nothing: `at` itself when there was not enough
 * to begin with. Null when there always was enough.
 */
export function firstShortage(
  { quantity, debt, since }: Shelved,
  units: number,
  at: Instant,
): Instant | null {
  const lines = inOrder(since);
  let left = quantity + debt - units - lines.reduce((sum, line) => sum + line.quantity + line.debt, 0);
  if (left < 0) return at;
  for (const line of lines) {
    left += line.quantity + line.debt;
    if (left < 0) return line.at;
  }
  return null;
}

/** What lay there at a moment: what lies there now, without what happened since. */
export function balanceThen({ quantity, debt, since }: Shelved): {
  readonly quantity: number;
  readonly debt: number;
} {
  return {
    quantity: since.reduce((left, line) => left - line.quantity, quantity),
    debt: since.reduce((left, line) => left - line.debt, debt),
  };
}
