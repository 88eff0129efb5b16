import type { FieldError } from '@luwte/platform/kernel';
import type { EditLocation, ParLine } from './contract';

/** What is wrong with lines of items: one item twice. */
export function checkParLines(lines: readonly ParLine[], pointer: string): readonly FieldError[] {
  return lines.flatMap(({ itemId }, index) =>
    lines.findIndex((line) => line.itemId === itemId) < index
      ? [{ pointer: `${pointer}/${index}/itemId`, code: 'twice' }]
      : [],
  );
}

/** What is wrong with a location: a bag from which the desk hands out, an archived counter, an item twice in the par list. */
export function checkLocation({ kind, issuesFrom, archived, par }: EditLocation): readonly FieldError[] {
  const errors = [...checkParLines(par, '/par')];
  if (issuesFrom && (archived || kind === 'emergency-bag'))
    errors.push({ pointer: '/issuesFrom', code: 'cannot-issue' });
  return errors;
}
