import type { NumberLimit } from '@luwte/platform/kernel';

/** Reads a whole number that somebody typed: null when nothing is there, `wrong` when it is none or out of bounds. */
export function readNumber(text: string, { min, max }: NumberLimit): number | null | 'wrong' {
  const typed = text.trim();
  if (typed === '') return null;
  const value = /^-?\d+$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= min && value <= max ? value : 'wrong';
}
