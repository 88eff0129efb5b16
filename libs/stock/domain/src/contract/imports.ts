import type { Id, TextLimit } from '@luwte/platform/kernel';

export const IMPORT_KINDS = ['items', 'opening-balances'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
/** A CSV file as text. */
export const CSV_TEXT = { min: 3, max: 99_000 } as const satisfies TextLimit;
export const MOST_IMPORT_ROWS = 2000;

export interface ImportStock {
  readonly kind: ImportKind;
  /** With a first line of column names; separated by comma, semicolon or tab. */
  readonly csv: string;
}

/** What a row lacks or gets wrong, by column. */
export interface ImportFault {
  readonly column: string;
  readonly code:
    | 'required'
    | 'not-a-number'
    | 'not-a-day'
    | 'unknown-choice'
    | 'too-long'
    | 'bad-gtin'
    | 'twice'
    | 'known-already'
    | 'unknown-item'
    | 'unknown-location'
    | 'lot-required';
}

export interface ImportRow {
  /** Line of the file, the header being 1. */
  readonly line: number;
  readonly shown: string;
  readonly faults: readonly ImportFault[];
}

/** What importing would do; nothing is written. */
export interface ImportPreview {
  readonly kind: ImportKind;
  readonly missingColumns: readonly string[];
  readonly unknownColumns: readonly string[];
  readonly rows: readonly ImportRow[];
  readonly good: number;
  readonly faulty: number;
}

/** What was imported: all rows, or none. */
export interface Imported {
  readonly id: Id;
  readonly version: number;
  readonly rows: number;
}
