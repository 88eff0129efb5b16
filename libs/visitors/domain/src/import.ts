import {
  type Day,
  type Instant,
  instantAt,
  keepsText,
  type TextLimit,
  wallClock,
} from '@luwte/platform/kernel';
import { readCode } from './code';
import {
  IMPORT_COLUMNS,
  IMPORT_REFERENCE,
  type ImportColumn,
  type ImportError,
  type ImportFault,
  type ImportRow,
} from './contract/import';
import type { VisitorProfile } from './contract/visitor';
import { BIRTH_YEAR, EMERGENCY_WISHES, HANDLE, POSTCODE4 } from './contract/vocabulary';
import { normaliseHandle } from './handle-search';
import {
  GENDER_SPELLINGS,
  HEADING_SPELLINGS,
  HOUSING_SPELLINGS,
  LANGUAGE_SPELLINGS,
  REFERRED_BY_SPELLINGS,
  ROUTE_SPELLINGS,
  SUBSTANCE_SPELLINGS,
  SUBSTITUTION_SPELLINGS,
} from './import-words';
import { checkProfile, mayBeAdult } from './visitor';

/** A row that is right: a visitor as the earlier system knew them. */
export interface JudgedRow {
  readonly line: number;
  readonly reference: string;
  readonly code: string | null;
  readonly profile: VisitorProfile;
  readonly registeredAt: Instant;
  readonly lastVisitAt: Instant | null;
}

/** Every row judged: those that are right, and every fault of the others. */
export interface Judgement {
  readonly right: readonly JudgedRow[];
  readonly errors: readonly ImportError[];
}

const YES = ['ja', 'j', 'yes', 'y', 'true', 'waar', '1', 'x'];
const NO = ['nee', 'n', 'no', 'false', 'onwaar', '0'];
const NO_ADDRESS = ['none', 'geen', 'geen vast adres', 'dakloos', 'no fixed address'];
const NOT_KNOWN = ['unknown', 'onbekend'];
/** When a day is all that is known: noon is that day in every season. */
const NOON = '12:00';

/** Which column of a file is which of ours, by its heading in Dutch or English; null for one we do not know. */
export function guessColumns(headings: readonly string[]): readonly (ImportColumn | null)[] {
  const taken = new Set<ImportColumn>();
  return headings.map((heading) => {
    const plain = normaliseHandle(heading);
    const column = IMPORT_COLUMNS.find(
      (one) =>
        !taken.has(one) &&
        (normaliseHandle(one) === plain || HEADING_SPELLINGS[one].some((spelling) => spelling === plain)),
    );
    if (column !== undefined) taken.add(column);
    return column ?? null;
  });
}

/**
 * Judges every row of a file. Pure: the same rows are judged the same, wherever it happens. A reference that comes
 * twice is wrong the second time; empty cells are simply not known.
 * @param zone of the house, for days
 */
export function judgeRows(rows: readonly ImportRow[], now: Instant, zone: string): Judgement {
  const right: JudgedRow[] = [];
  const errors: ImportError[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const { judged, faults } = judgeRow(row, now, zone);
    const reference = cellOf(row, 'reference');
    const first = seen.get(reference);
    if (reference !== '' && first !== undefined)
      faults.push({ line: row.line, column: 'reference', code: 'repeated', params: { line: first } });
    else if (reference !== '') seen.set(reference, row.line);
    if (faults.length > 0) errors.push(...faults);
    else right.push(judged);
  }
  return { right, errors };
}

function judgeRow(
  row: ImportRow,
  now: Instant,
  zone: string,
): { readonly judged: JudgedRow; readonly faults: ImportError[] } {
  const faults: ImportError[] = [];
  const fault = (column: ImportColumn, code: ImportFault, params?: ImportError['params']): null => {
    faults.push({ line: row.line, column, code, ...(params && { params }) });
    return null;
  };
  const text = (column: ImportColumn, limit: TextLimit): string | null => {
    const value = cellOf(row, column);
    if (value === '') return null;
    if (value.length > limit.max) return fault(column, 'too-long', { max: limit.max });
    return keepsText(value, limit) ? value : fault(column, 'not-allowed');
  };
  const word = <Word extends string>(column: ImportColumn, spellings: Spelled<Word>): Word | undefined => {
    const value = cellOf(row, column);
    if (value === '') return undefined;
    return find(value, spellings) ?? fault(column, 'unknown-word') ?? undefined;
  };
  const words = <Word extends string>(
    column: ImportColumn,
    spellings: Spelled<Word>,
  ): readonly Word[] | undefined => {
    const parts = cellOf(row, column)
      .split(/[,;/+|]/u)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length === 0) return undefined;
    const known = parts.map((part) => find(part, spellings));
    if (known.includes(undefined)) fault(column, 'unknown-word');
    return [...new Set(known.filter((one) => one !== undefined))];
  };
  const day = (column: ImportColumn): Instant | null => {
    const value = cellOf(row, column);
    if (value === '') return null;
    const read = readDay(value);
    if (read === null) return fault(column, 'not-a-day');
    if (read > wallClock(now, zone).day) return fault(column, 'in-the-future');
    return instantAt(read, NOON, zone);
  };

  if (cellOf(row, 'reference') === '') fault('reference', 'missing');
  const reference = text('reference', IMPORT_REFERENCE) ?? '';
  const code = codeOf(row, fault);
  const profile: VisitorProfile = {
    handle: text('handle', HANDLE),
    birthYear: birthYearOf(row, now, fault),
    gender: word('gender', GENDER_SPELLINGS),
    postcode4: postcodeOf(row, fault),
    housing: word('housing', HOUSING_SPELLINGS),
    languages: words('languages', LANGUAGE_SPELLINGS),
    substances: words('substances', SUBSTANCE_SPELLINGS),
    routes: words('routes', ROUTE_SPELLINGS),
    opioidSubstitution: word('opioidSubstitution', SUBSTITUTION_SPELLINGS),
    referredBy: word('referredBy', REFERRED_BY_SPELLINGS),
    emergencyWishes: text('emergencyWishes', EMERGENCY_WISHES),
  };
  judgeAge(row, profile.birthYear ?? null, faults, fault);
  const registered = day('registeredOn');
  const lastVisitAt = day('lastVisitOn');
  if (registered !== null && lastVisitAt !== null && lastVisitAt < registered)
    fault('lastVisitOn', 'before-registered');
  const registeredAt = registered ?? lastVisitAt ?? now;
  return { judged: { line: row.line, reference, code, profile, registeredAt, lastVisitAt }, faults };
}

type Spelled<Word extends string> = Readonly<Record<Word, readonly string[]>>;
type Fault = (column: ImportColumn, code: ImportFault, params?: ImportError['params']) => null;

function cellOf(row: ImportRow, column: ImportColumn): string {
  return (row[column] ?? '').trim();
}

function find<Word extends string>(value: string, spellings: Spelled<Word>): Word | undefined {
  const plain = normaliseHandle(value);
  return (Object.keys(spellings) as Word[]).find(
    (word) => normaliseHandle(word) === plain || spellings[word].includes(plain),
  );
}

function codeOf(row: ImportRow, fault: Fault): string | null {
  const value = cellOf(row, 'code');
  if (value === '') return null;
  const read = readCode(value);
  return read.kind === 'code' ? read.code : fault('code', 'not-a-code');
}

function birthYearOf(row: ImportRow, now: Instant, fault: Fault): number | null {
  const value = cellOf(row, 'birthYear');
  if (value === '' || NOT_KNOWN.includes(normaliseHandle(value))) return null;
  if (!/^\d{4}$/.test(value)) return fault('birthYear', 'not-a-year');
  const birthYear = Number(value);
  const [wrong] = checkProfile({ birthYear }, now);
  if (wrong || birthYear < BIRTH_YEAR.min)
    return fault('birthYear', 'implausible', wrong?.params ?? { ...BIRTH_YEAR });
  return birthYear >= 0 && !mayBeAdult(birthYear, now) ? fault('birthYear', 'under-age') : birthYear;
}

/** Somebody is an adult by the year of birth or because the file says so; a file that says neither tells nothing. */
function judgeAge(
  row: ImportRow,
  birthYear: number | null,
  faults: readonly ImportError[],
  fault: Fault,
): void {
  const said = normaliseHandle(cellOf(row, 'over18'));
  if (NO.includes(said)) fault('over18', 'under-age');
  else if (said !== '' && !YES.includes(said)) fault('over18', 'not-yes-or-no');
  else if (said === '' && birthYear === null && !faults.some(({ column }) => column === 'birthYear'))
    fault('over18', 'adult-unknown');
}

function postcodeOf(row: ImportRow, fault: Fault): string | undefined {
  const value = cellOf(row, 'postcode4');
  if (value === '') return undefined;
  const plain = normaliseHandle(value);
  if (NO_ADDRESS.includes(plain)) return 'none';
  if (NOT_KNOWN.includes(plain)) return 'unknown';
  const digits = /^([1-9]\d{3})\s?[A-Za-z]{0,2}$/.exec(value)?.[1];
  return digits !== undefined && keepsText(digits, POSTCODE4)
    ? digits
    : (fault('postcode4', 'not-a-postcode') ?? undefined);
}

/** `2026-11-24`, `24-11-2026` or `24/11/2026`: a day that there is. */
function readDay(value: string): Day | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value);
  const [year, month, date] = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const millis = Date.parse(`${day}T00:00:00Z`);
  return Number(year) >= 1900 && !Number.isNaN(millis) && dayOf(millis) === day ? day : null;
}

function dayOf(millis: number): Day {
  return new Date(millis).toISOString().slice(0, 10);
}
