import type { Instant } from '@luwte/platform/kernel';

/** The same words in both languages of the house: papers are made where no screen is. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

export type RecordValue = string | number | boolean | null | readonly string[];

/** A field of a section: how it is headed, and how its values are written. */
export interface RecordField {
  readonly key: string;
  readonly label: Words;
  /** `text` when left out. A `moment` is written as day and time of the house, a `flag` as yes or no. */
  readonly kind?: 'text' | 'moment' | 'day' | 'flag';
  /** What the codes among the values are called. */
  readonly words?: Readonly<Record<string, Words>>;
}

/** One kind of what is held on a visitor, ready for a file and for a paper. */
export interface RecordSection {
  /** Unique among the sections, `<slice>.<what>`. */
  readonly key: string;
  readonly heading: Words;
  /** What it is, or how long it is kept, in a sentence. */
  readonly note?: Words;
  readonly fields: readonly RecordField[];
  readonly records: readonly Readonly<Record<string, RecordValue>>[];
}

/** Everything held on one record of a visitor. */
export interface ExportedRecord {
  readonly code: string;
  readonly sections: readonly RecordSection[];
}

/** Everything the house holds on a visitor (GDPR art. 15 and 20): the record, and those it is linked with. */
export interface VisitorExport {
  readonly format: 'luwte.visitor-export/1';
  readonly house: string;
  readonly madeAt: Instant;
  readonly records: readonly ExportedRecord[];
}

/** The languages in which papers are made. */
export const PAPER_LANGUAGES = ['nl', 'en'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];

export interface PaperQuery {
  readonly language?: PaperLanguage;
}
