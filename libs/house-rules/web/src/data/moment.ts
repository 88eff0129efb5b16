import type { Instant } from '@luwte/platform/kernel';

/** Day and time of the house in the words of `language`, with the digits the workers read too. */
export function momentText(instant: Instant, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}
