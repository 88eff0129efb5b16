import type { ErasedPart, Words } from '@luwte/visitors/domain';

/** Why something may stay after an erasure; nothing of it names or describes a person. */
const WHY = {
  counts: {
    nl: 'Om te tellen hoe vaak het huis gebruikt is. Niemand is erin te herkennen.',
    en: 'To count how often the house was used. Nobody can be recognised in it.',
  },
  accountability: {
    nl: 'Het huis moet vijf jaar kunnen laten zien wie wat deed (NEN 7513). Er staat alleen een willekeurig nummer in.',
    en: 'The house must be able to show for five years who did what (NEN 7513). It holds a random number only.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Rows that erasing removed. */
export function gone(table: string, rows: number, nl: string, en: string): ErasedPart {
  return { table, rows, outcome: 'removed', what: { nl, en }, why: null };
}

/** Rows of which erasing took out what was written. */
export function emptied(table: string, rows: number, nl: string, en: string): ErasedPart {
  return { table, rows, outcome: 'emptied', what: { nl, en }, why: null };
}

/** Rows that stay, and why they may. */
export function stays(
  table: string,
  rows: number,
  nl: string,
  en: string,
  why: keyof typeof WHY,
): ErasedPart {
  return { table, rows, outcome: 'kept', what: { nl, en }, why: WHY[why] };
}
