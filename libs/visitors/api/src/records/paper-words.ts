import { type Instant, wallClock } from '@luwte/platform/kernel';
import type { PaperLanguage, RecordField, RecordValue } from '@luwte/visitors/domain';

const LOCALES: Readonly<Record<PaperLanguage, string>> = { nl: 'nl-NL', en: 'en-GB' };
const FLAGS = { nl: { true: 'ja', false: 'nee' }, en: { true: 'yes', false: 'no' } } as const;

/** Day and time on the clock of the house, e.g. `24 november 2026, 10:30`. */
export function momentOn(instant: Instant, language: PaperLanguage, zone: string): string {
  const { day, time } = wallClock(instant, zone);
  return `${dayOn(day, language)}, ${time}`;
}

/** A calendar day, e.g. `24 november 2026`. */
export function dayOn(day: string, language: PaperLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** A value of a record as a paper shows it; a dash for what is not known. */
export function valueOn(
  field: RecordField,
  value: RecordValue | undefined,
  language: PaperLanguage,
  zone: string,
): string {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value === 'object')
    return value.length === 0 ? '–' : value.map((one) => valueOn(field, one, language, zone)).join(', ');
  if (typeof value === 'boolean') return FLAGS[language][value ? 'true' : 'false'];
  const text = String(value);
  switch (field.kind) {
    case 'moment':
      return momentOn(text, language, zone);
    case 'day':
      return dayOn(text, language);
    case 'flag':
    case 'text':
    case undefined:
      return field.words?.[text]?.[language] ?? text;
  }
}
