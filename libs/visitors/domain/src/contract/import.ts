import type { Created, Id, NumberLimit, TextLimit } from '@luwte/platform/kernel';

/** Columns that an import knows. `reference` is what the earlier system calls the visitor: by it nobody comes twice. */
export const IMPORT_COLUMNS = [
  'reference',
  'code',
  'handle',
  'birthYear',
  'over18',
  'gender',
  'postcode4',
  'housing',
  'languages',
  'substances',
  'routes',
  'opioidSubstitution',
  'referredBy',
  'emergencyWishes',
  'registeredOn',
  'lastVisitOn',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** A row as it stands in the file, cell by cell; what a file does not have is left out. */
export type ImportRow = { readonly line: number } & { readonly [Column in ImportColumn]?: string };

export const IMPORT_CELL = { min: 0, max: 600 } as const satisfies TextLimit;
export const IMPORT_ROWS = { min: 1, max: 10_000 } as const satisfies NumberLimit;
export const IMPORT_LINE = { min: 1, max: 1_000_000 } as const satisfies NumberLimit;
export const IMPORT_REFERENCE = { min: 1, max: 60 } as const satisfies TextLimit;

/** What is wrong with a cell. Each has its sentence on the page. */
export const IMPORT_FAULTS = [
  'missing',
  'repeated',
  'too-long',
  'not-allowed',
  'not-a-code',
  'not-a-year',
  'implausible',
  'under-age',
  'adult-unknown',
  'not-yes-or-no',
  'unknown-word',
  'not-a-postcode',
  'not-a-day',
  'in-the-future',
  'before-registered',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** One fault: where, what, and what its sentence needs. It never repeats what the cell holds. */
export interface ImportError {
  readonly line: number;
  readonly column: ImportColumn;
  readonly code: ImportFault;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface JudgeImport {
  readonly rows: readonly ImportRow[];
}

/** What importing would do. */
export interface ImportVerdict {
  readonly added: number;
  /** Known already, by reference or code: left as they are. */
  readonly known: number;
  readonly wrong: number;
  readonly errors: readonly ImportError[];
}

export interface ImportVisitors extends JudgeImport {
  readonly id?: Id;
}

/** What importing did. */
export interface ImportDone extends Created {
  readonly added: number;
  readonly known: number;
  readonly wrong: number;
}
