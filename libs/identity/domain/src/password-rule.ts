import type { FieldError } from '@luwte/platform/kernel';
import { NEW_PASSWORD } from './contract/session';

/** Whose password it is, as far as it is known: what somebody who knows the person would try first. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/** Shorter parts of a name say nothing: "de", "van". */
const TELLING = 4;
/** Letters that must be left once everything that names the owner is taken out. */
const OWN_LETTERS = 8;

/**
 * What is wrong with a chosen password, at `pointer`: too short or too long, the one before, or mostly the owner's
 * name or e-mail address (OWASP ASVS 5, 6.2: length counts, context-specific words are refused, no rules of composition).
 */
export function passwordErrors(
  chosen: string,
  { email, name }: PasswordOwner,
  { pointer = '/password', current = null }: { pointer?: string; current?: string | null } = {},
): readonly FieldError[] {
  if (chosen.length < NEW_PASSWORD.min)
    return [{ pointer, code: 'too-short', params: { min: NEW_PASSWORD.min } }];
  if (chosen.length > NEW_PASSWORD.max)
    return [{ pointer, code: 'too-long', params: { max: NEW_PASSWORD.max } }];
  if (chosen === current) return [{ pointer, code: 'password-same' }];
  return namesOwner(chosen, [email, ...email.split(/[@._+-]/), ...name.split(/\s+/), name])
    ? [{ pointer, code: 'password-names-you' }]
    : [];
}

function namesOwner(chosen: string, words: readonly string[]): boolean {
  const telling = words
    .map(plain)
    .filter(({ length }) => length >= TELLING)
    .toSorted((one, other) => other.length - one.length);
  const text = plain(chosen);
  const rest = telling.reduce((left, word) => left.replaceAll(word, ''), text);
  return rest !== text && rest.length < OWN_LETTERS;
}

/** Letters and digits alone, without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
