import type { LikenessReason, SuggestedRecord } from './contract/links';
import { normaliseHandle, similarity } from './handle-search';

/** What two records are compared by. */
export type Comparable = Pick<SuggestedRecord, 'handle' | 'birthYear' | 'gender' | 'alertKinds'> & {
  readonly postcode4: string | null;
};

export interface Likeness {
  /** 0 to 100. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** From this score on two records are suggested as one person. */
export const SUGGESTED_FROM = 50;

/** Points of a handle that is the same; a handle that is alike earns its share. */
const HANDLE_POINTS = 60;
/** Handles less alike than this tell nothing. */
const LIKE_HANDLE = 0.3;

const POINTS: Readonly<Record<Exclude<LikenessReason, 'same-handle' | 'like-handle'>, number>> = {
  'same-birth-year': 25,
  'near-birth-year': 5,
  'other-birth-year': -35,
  'same-gender': 5,
  'other-gender': -25,
  'same-alerts': 10,
  'same-postcode': 5,
};

/**
 * How much two records look like one person, with the reasons for and against. Symmetric. What one of them does not
 * tell speaks neither for nor against.
 */
export function likeness(a: Comparable, b: Comparable): Likeness {
  const alike = similarity(a.handle ?? '', b.handle ?? '');
  const named = handleReason(a, b, alike);
  const others = [
    ...birthYearReason(a, b),
    ...genderReason(a, b),
    ...alertReason(a, b),
    ...postcodeReason(a, b),
  ];
  const points =
    (named.length > 0 ? alike * HANDLE_POINTS : 0) + others.reduce((sum, one) => sum + POINTS[one], 0);
  return { score: Math.round(Math.min(100, Math.max(0, points))), reasons: [...named, ...others] };
}

type OtherReason = keyof typeof POINTS;

function handleReason(a: Comparable, b: Comparable, alike: number): LikenessReason[] {
  if (alike < LIKE_HANDLE) return [];
  return normaliseHandle(a.handle ?? '') === normaliseHandle(b.handle ?? '')
    ? ['same-handle']
    : ['like-handle'];
}

function birthYearReason({ birthYear: a }: Comparable, { birthYear: b }: Comparable): OtherReason[] {
  if (a === null || b === null) return [];
  const years = Math.abs(a - b);
  return [years === 0 ? 'same-birth-year' : years === 1 ? 'near-birth-year' : 'other-birth-year'];
}

function genderReason({ gender: a }: Comparable, { gender: b }: Comparable): OtherReason[] {
  if (a === null || b === null || a === 'unknown' || b === 'unknown') return [];
  return [a === b ? 'same-gender' : 'other-gender'];
}

function alertReason(a: Comparable, b: Comparable): OtherReason[] {
  return a.alertKinds.some((kind) => b.alertKinds.includes(kind)) ? ['same-alerts'] : [];
}

function postcodeReason({ postcode4: a }: Comparable, { postcode4: b }: Comparable): OtherReason[] {
  return a !== null && a === b && /^\d{4}$/.test(a) ? ['same-postcode'] : [];
}
