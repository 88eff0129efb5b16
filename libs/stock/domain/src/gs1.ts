import { addDays, type Day, type FieldError } from '@luwte/platform/kernel';
import type { LabelFacts, ResolveCode } from './contract';
import { gs1CheckDigit, isGtin } from './gtin';

/** What a scanned text says: a GS1 label with one reading or several, or a text that is none. */
export type Label =
  { readonly kind: 'gs1'; readonly readings: readonly LabelFacts[] } | { readonly kind: 'text' };

const NOTHING: LabelFacts = {
  gtin: null,
  lot: null,
  expiry: null,
  serial: null,
  produced: null,
  count: null,
  countOf: null,
};

/** Separators as scanners send them: the group separator itself, its picture, and names that keyboard wedges type. */
const GS = '\u001d';
const SEPARATORS = [GS, '\u241d', '<GS>', '{GS}', '|'];
/** Symbology identifiers (ISO/IEC 15424) of carriers that send FNC1: a missing separator is not missing there. */
const SENDS_FNC1 = /^\](?:d2|C1|e0|Q3|J1)/;
const IDENTIFIER = /^\][A-Za-z][0-9A-Za-z]/;

/** An application identifier: how long its value is, and what it tells (GS1 General Specifications, section 3). */
interface Element {
  readonly length: number;
  readonly fixed: boolean;
  readonly pattern: RegExp;
  readonly read: (value: string, year: number) => Partial<LabelFacts> | null;
}

const text = (name: 'lot' | 'serial'): Element => ({
  length: 20,
  fixed: false,
  pattern: /^[!-"%-?A-Z_a-z]+$/,
  read: (value) => ({ [name]: value }),
});
const date = (name: 'expiry' | 'produced' | null): Element => ({
  length: 6,
  fixed: true,
  pattern: /^\d{6}$/,
  read: (value, year) => {
    const day = readDate(value, year);
    return day === null ? null : name === null ? {} : { [name]: day };
  },
});
const count = (countOf: 'items' | 'packs'): Element => ({
  length: 8,
  fixed: false,
  pattern: /^\d+$/,
  read: (value) => ({ count: Number(value), countOf }),
});
const gtin = (): Element => ({
  length: 14,
  fixed: true,
  pattern: /^\d{14}$/,
  read: (value) => (isGtin(value) ? { gtin: value } : null),
});

const ELEMENTS: Readonly<Record<string, Element>> = {
  '01': gtin(),
  '02': gtin(),
  '10': text('lot'),
  '11': date('produced'),
  '13': date(null),
  '15': date('expiry'),
  '17': date('expiry'),
  '21': text('serial'),
  '30': count('items'),
  '37': count('packs'),
};

/** More readings than this are no question that somebody can answer. */
const MOST_READINGS = 12;

/**
 * Reads what a scanner sent: EAN-13, EAN-8, UPC-A and GTIN-14 as digits, GS1-128, GS1 DataMatrix and QR as element strings,
 * with or without symbology identifier, and the same as printed below a code, in brackets.
 * Where a scanner sends no separators, a value of open length may end at several places: every reading that the standard
 * allows is given, for the worker to choose. Nothing is guessed.
 * @param today for the century of two-digit years
 */
export function readLabel(scanned: string, today: Day): Label {
  const year = Number(today.slice(0, 4));
  const trusted = SENDS_FNC1.test(scanned) || SEPARATORS.some((separator) => scanned.includes(separator));
  const bare = bareText(scanned);
  if (isGtin(bare)) return { kind: 'gs1', readings: [{ ...NOTHING, gtin: bare.padStart(14, '0') }] };
  const printed = readPrinted(bare, year);
  const readings = printed ? [printed] : readElements(bare, year, trusted);
  return readings.length === 0
    ? { kind: 'text' }
    : { kind: 'gs1', readings: distinct(readings).slice(0, MOST_READINGS) };
}

/** The text without identifier and line end, with one kind of separator; one at the beginning only says that GS1 follows. */
function bareText(scanned: string): string {
  const text = scanned.replace(IDENTIFIER, '').replace(/[\r\n]+$/, '');
  return withoutFirstSeparator(SEPARATORS.reduce((bare, separator) => bare.replaceAll(separator, GS), text));
}

const withoutFirstSeparator = (rest: string): string => (rest.startsWith(GS) ? rest.slice(1) : rest);

/** `(01)08712345678906(17)270131(10)AB12`: brackets tell where each value ends. */
function readPrinted(bare: string, year: number): LabelFacts | null {
  const parts = [...bare.matchAll(/\((\d{2})\)([^(]*)/g)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== bare) return null;
  return parts.reduce<LabelFacts | null>(
    (facts, [, id = '', value = '']) => facts && add(facts, id, value, year),
    NOTHING,
  );
}

/** Every way to take the text as a row of elements. */
function readElements(
  rest: string,
  year: number,
  trusted: boolean,
  facts: LabelFacts = NOTHING,
  seen: readonly string[] = [],
): readonly LabelFacts[] {
  if (rest === '') return seen.length > 0 ? [facts] : [];
  const id = rest.slice(0, 2);
  const element = ELEMENTS[id];
  if (!element || seen.includes(id)) return [];
  return endsOf(rest.slice(2), element, trusted).flatMap(([value, behind]) => {
    const next = add(facts, id, value, year);
    return next ? readElements(behind, year, trusted, next, [...seen, id]) : [];
  });
}

/** Where the value of an element may end: after its fixed length, at a separator or the end, or anywhere when none are sent. */
function endsOf(
  rest: string,
  { length, fixed }: Element,
  trusted: boolean,
): readonly (readonly [value: string, behind: string])[] {
  const cut = (end: number): readonly [string, string] => [
    rest.slice(0, end),
    withoutFirstSeparator(rest.slice(end)),
  ];
  if (fixed) return rest.length < length ? [] : [cut(length)];
  const separator = rest.indexOf(GS);
  const end = separator < 0 ? rest.length : separator;
  if (trusted) return end > length ? [] : [cut(end)];
  const longest = Math.min(end, length);
  return Array.from({ length: longest }, (_, shorter) => cut(longest - shorter));
}

function add(facts: LabelFacts, id: string, value: string, year: number): LabelFacts | null {
  const element = ELEMENTS[id];
  if (!element || value.length > element.length || !element.pattern.test(value)) return null;
  const told = element.read(value, year);
  return told && { ...facts, ...told };
}

/**
 * `YYMMDD` as a day. The century is the one that puts the year within 49 years back and 50 ahead (General Specifications
 * 7.12); day 00 is the last of the month (3.4). Null for no date.
 */
export function readDate(value: string, thisYear: number): Day | null {
  const [yy, month, day] = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)].map(Number) as [
    number,
    number,
    number,
  ];
  const year = fullYear(yy, thisYear);
  const pad = (part: number): string => String(part).padStart(2, '0');
  if (month < 1 || month > 12) return null;
  if (day === 0) {
    const next: Day = month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`;
    return addDays(next, -1);
  }
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return day <= 31 && addDays(text, 0) === text ? text : null;
}

function fullYear(yy: number, thisYear: number): number {
  const century = thisYear - (thisYear % 100);
  const apart = yy - (thisYear % 100);
  if (apart >= 51) return century - 100 + yy;
  return apart <= -50 ? century + 100 + yy : century + yy;
}

function distinct(readings: readonly LabelFacts[]): readonly LabelFacts[] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}

/** Base units behind a label on a pack of `factor`: as the label counts them, else one pack. */
export function unitsOf({ count: units, countOf }: LabelFacts, factor: number): number {
  if (units === null || units === 0) return factor;
  return countOf === 'items' ? units : units * factor;
}

/** A trade item number with its check digit, from the digits before it. */
export function withCheckDigit(digits: string): string {
  return digits + String(gs1CheckDigit(digits));
}

/** What saying what a code is lacks: with an item go the pack's name and how many it holds. */
export function checkResolution({ itemId, packName, factor }: ResolveCode): readonly FieldError[] {
  if (!itemId) return [];
  const missing = { packName, factor };
  return Object.entries(missing).flatMap(([name, value]) =>
    value ? [] : [{ pointer: `/${name}`, code: 'required' }],
  );
}
