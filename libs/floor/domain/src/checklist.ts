import type { ItemAnswer, Missing, OpenMatter, Presence } from './contract/day';
import type { ChecklistItem, CoverMinimums } from './contract/house-settings';
import { coverOf, missingCover } from './cover';

/** Items that must have a yes and have none. */
export function missingItems(
  items: readonly ChecklistItem[],
  answers: readonly Pick<ItemAnswer, 'itemKey' | 'answer'>[],
): readonly Missing[] {
  const yes = new Set(answers.filter(({ answer }) => answer === 'yes').map(({ itemKey }) => itemKey));
  return items
    .filter(({ key, required }) => required && !yes.has(key))
    .map(({ key, label }) => ({ what: 'item' as const, itemKey: key, label, needed: 1, present: 0 }));
}

/**
 * Everything without which the house does not open: people first, then items (report, chapter 5: supervision,
 * naloxone and first aid). Empty when it may open.
 */
export function missingForOpening(
  items: readonly ChecklistItem[],
  answers: readonly Pick<ItemAnswer, 'itemKey' | 'answer'>[],
  present: readonly Presence[],
  minimums: CoverMinimums,
): readonly Missing[] {
  const has = coverOf(present);
  const people = missingCover(present, minimums).map((what) => ({
    what,
    itemKey: null,
    label: null,
    needed: minimums[what],
    present: has[what],
  }));
  return [...people, ...missingItems(items, answers)];
}

/** The matters that keep the shift from closing: those that must end, and those that nobody took over. */
export function openFor(matters: readonly OpenMatter[]): readonly OpenMatter[] {
  return matters.filter(({ canTakeOver, takenOverBy }) => !canTakeOver || takenOverBy === null);
}
