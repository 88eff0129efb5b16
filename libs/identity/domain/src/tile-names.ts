import type { Id } from '@luwte/platform/kernel';
import type { SwitchTile } from './contract/devices';

/**
 * What the switch screen calls colleagues: the first name alone, and where two share it the first letter of the rest,
 * so that a screen anybody can read tells no more than colleagues need. Sorted by name.
 */
export function tileNames(
  people: readonly { readonly id: Id; readonly name: string }[],
): readonly SwitchTile[] {
  const split = people.map(({ id, name }) => {
    const [first = '', ...rest] = name.trim().split(/\s+/u);
    return { id, first, initial: [...rest.join(' ')][0] ?? '' };
  });
  const count = (first: string): number => split.filter((other) => other.first === first).length;
  return split
    .map(({ id, first, initial }) => ({
      accountId: id,
      firstName: count(first) > 1 && initial !== '' ? `${first} ${initial}.` : first,
    }))
    .toSorted((a, b) => a.firstName.localeCompare(b.firstName) || (a.accountId < b.accountId ? -1 : 1));
}
