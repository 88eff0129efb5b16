import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** Looks a text up by its key. Read in a `computed`, it follows the language of the screen. */
export type Texts = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The texts of the page. Injection context only. */
export function injectTexts(): Texts {
  const transloco = inject(TranslocoService);
  return (key, params = {}) => {
    const language = transloco.activeLang();
    return transloco.translate<string>(key, { ...params }, language);
  };
}
