import { addDays, type Day, type FieldError } from '@luwte/platform/kernel';
import type { EditItem, ItemFlag, ItemLine, ItemQuery, ItemSort } from './contract';
import { isGtin } from './gtin';

/** What of an item decides its flags. */
type Flagged = Pick<
  ItemLine,
  'available' | 'onHand' | 'debt' | 'nextExpiry' | 'reorderPoint' | 'onOrder' | 'archived'
>;

const SOON = [30, 60, 90] as const;

/** What an item has too little of, or too old, on `today`. */
export function flagsOf(item: Flagged, today: Day): readonly ItemFlag[] {
  if (item.archived) return [];
  const flags: ItemFlag[] = [];
  if (item.reorderPoint > 0 && item.available <= item.reorderPoint) flags.push('below-reorder');
  if (item.available <= 0) flags.push('empty');
  if (item.debt > 0) flags.push('debt');
  const { nextExpiry } = item;
  if (nextExpiry === null) return flags;
  if (nextExpiry < today) return [...flags, 'expired'];
  const within = SOON.find((days) => nextExpiry <= addDays(today, days));
  return within === undefined ? flags : [...flags, `expires-${within}`];
}

/** What is wrong with an item: a label that is no trade item number, or is there twice; a reorder point above par. */
export function checkItem({ packs, parLevel, reorderPoint }: EditItem): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (reorderPoint > parLevel) errors.push({ pointer: '/reorderPoint', code: 'above-par' });
  for (const [index, { gtin }] of packs.entries()) {
    if (!gtin) continue;
    const pointer = `/packs/${index}/gtin`;
    if (!isGtin(gtin)) errors.push({ pointer, code: 'bad-gtin' });
    if (packs.findIndex((pack) => pack.gtin === gtin) < index) errors.push({ pointer, code: 'twice' });
  }
  return errors;
}

/** Whether an item is asked for. An expiry flag means: within that time, or sooner. */
export function matchesItem(item: ItemLine, query: ItemQuery): boolean {
  const text = query.query?.trim().toLowerCase() ?? '';
  const named = text === '' || [item.nameNl, item.nameEn].some((name) => name.toLowerCase().includes(text));
  const sorted = query.category === undefined || item.category === query.category;
  return named && sorted && item.archived === (query.archived ?? false) && hasFlag(item, query.flag);
}

function hasFlag({ flags }: Pick<ItemLine, 'flags'>, flag: ItemFlag | undefined): boolean {
  switch (flag) {
    case undefined:
      return true;
    case 'expires-90':
      return flags.includes('expires-90') || hasFlag({ flags }, 'expires-60');
    case 'expires-60':
      return flags.includes('expires-60') || flags.includes('expires-30');
    case 'below-reorder':
    case 'empty':
    case 'debt':
    case 'expired':
    case 'expires-30':
      return flags.includes(flag);
  }
}

/** Where an item stands in the list: what it is sorted by, then its name and id in one, so that no two are alike. */
export function itemKey(item: ItemLine, sort: ItemSort): readonly [string | number, string] {
  const last = `${item.nameNl.toLowerCase()}\n${item.id}`;
  switch (sort) {
    case 'name':
    case '-name':
      return [item.nameNl.toLowerCase(), last];
    case 'onHand':
    case '-onHand':
      return [item.onHand, last];
    case 'category':
      return [item.category, last];
  }
}

/** More than 0 when `a` comes behind `b` in the list, less than 0 when before. */
export function behindCursor(
  a: readonly (string | number | null)[],
  b: readonly (string | number | null)[],
  sort: ItemSort,
): number {
  const way = sort.startsWith('-') ? -1 : 1;
  const [first, last] = [compare(a[0], b[0]), compare(a[1], b[1])];
  return way * (first || last);
}

function compare(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : Number(left > right);
}
