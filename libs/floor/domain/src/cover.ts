import type { Presence } from './contract/day';
import type { CoverMinimums } from './contract/house-settings';

/** The kinds of cover, in the order in which they are asked for. */
export const COVER_KINDS = ['bls', 'naloxone', 'lead'] as const;
export type CoverKind = (typeof COVER_KINDS)[number];

/** How many of those on duty count for each kind of cover. */
export function coverOf(present: readonly Pick<Presence, CoverKind | 'until'>[]): CoverMinimums {
  const count = (kind: CoverKind): number =>
    present.filter((person) => person.until === null && person[kind]).length;
  return { bls: count('bls'), naloxone: count('naloxone'), lead: count('lead') };
}

/** The kinds of which fewer people are on duty than the house asks for. */
export function missingCover(
  present: readonly Pick<Presence, CoverKind | 'until'>[],
  minimums: CoverMinimums,
): readonly CoverKind[] {
  const has = coverOf(present);
  return COVER_KINDS.filter((kind) => has[kind] < minimums[kind]);
}
