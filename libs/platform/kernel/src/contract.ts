/** Length and pattern of a text field; the page and the API check the same one. Lengths are UTF-16 code units. */
export interface TextLimit {
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

/** Bounds of a number field, both inclusive. */
export interface NumberLimit {
  readonly min: number;
  readonly max: number;
}

/** Whether `value` keeps the limit after trimming. */
export function keepsText(value: string, limit: TextLimit): boolean {
  const text = value.trim();
  return text.length >= limit.min && text.length <= limit.max && (limit.pattern?.test(text) ?? true);
}

/** Free text a worker writes: no control characters but line breaks and tabs. */
export const NOTE = {
  min: 1,
  max: 2000,
  pattern: /^(?:[^\p{Cc}]|[\n\r\t])*$/u,
} as const satisfies TextLimit;

/** What a creating request answers with: never anything that identifies a person. */
export interface Created {
  readonly id: string;
  readonly version: number;
}

/** First part of every API path. */
export const API = '/api/v1';

/** Languages of the screens. */
export const UI_LANGUAGES = ['nl', 'en'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];
