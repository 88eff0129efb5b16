import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Looks a text up by its full key. Read in a `computed`, it follows the language of the screen. */
export type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The texts for code that a template cannot reach: columns of a table, options of a choice. Injection context only. */
export function injectTexts(): Texts {
  const transloco = inject(TranslocoService);
  return (key, params = {}) => transloco.translate<string>(key, { ...params }, transloco.activeLang());
}
