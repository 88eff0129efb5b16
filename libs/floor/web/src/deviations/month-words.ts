import type { Month } from '@luwte/floor/domain';

/** `november 2026`, in the language of the screen. */
export function monthInWords(month: Month, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-15T12:00:00Z`));
}
