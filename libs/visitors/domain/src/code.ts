/** Digits and letters without 0/O, 1/I/L, U: what is left cannot be misread on a worn pass. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a code without and with its check character. */
export const CODE_LENGTH = { body: 8, whole: 9 } as const;

const BASE = CODE_ALPHABET.length;

/** What a scanner may type before the code: control characters, and which symbology it read (AIM, `]C0`, `]Q3`). */
const SCANNER_PREFIX = /^(?:\p{Cc}|\s)*(?:\][A-Z][0-9A-Z])?/u;

/** What a text turned out to be. `wrong-check` is a code with a typing or scanning error. */
export type ReadCode =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'wrong-check' }
  | { readonly kind: 'not-a-code' };

/**
 * The check character of a code's body: ISO/IEC 7064 hybrid system MOD N+1,N over our 30 characters, which
 * catches every single wrong character.
 */
export function checkCharacter(body: string): string {
  let product = BASE;
  for (const character of body) {
    const sum = (CODE_ALPHABET.indexOf(character) + product) % BASE || BASE;
    product = (sum * 2) % (BASE + 1);
  }
  return CODE_ALPHABET[(BASE + 1 - product) % BASE] ?? '';
}

/**
 * Makes a code from random bytes: 8 random characters (39 bits) and a check character. Bytes that would favour
 * some characters are passed over.
 * @param random at least 16 random bytes
 * @throws RangeError when too few bytes are usable
 */
export function makeCode(random: Uint8Array): string {
  const fair = 256 - (256 % BASE);
  const characters = [...random]
    .filter((byte) => byte < fair)
    .map((byte) => CODE_ALPHABET[byte % BASE] ?? '');
  if (characters.length < CODE_LENGTH.body) throw new RangeError('Too few random bytes for a code');
  const body = characters.slice(0, CODE_LENGTH.body).join('');
  return body + checkCharacter(body);
}

/** Writes a code in groups of three, as the pass and the desk show it. */
export function formatCode(code: string): string {
  return code.match(/.{1,3}/gu)?.join(' ') ?? code;
}

/** Reads what was typed or scanned: case, spaces, dashes and a scanner's prefix do not matter; nothing is guessed. */
export function readCode(text: string): ReadCode {
  const code = text
    .toUpperCase()
    .replace(SCANNER_PREFIX, '')
    .replace(/[\s\p{Cc}\-_.]/gu, '');
  const looksLikeCode =
    code.length === CODE_LENGTH.whole && [...code].every((character) => CODE_ALPHABET.includes(character));
  if (!looksLikeCode) return { kind: 'not-a-code' };
  const body = code.slice(0, CODE_LENGTH.body);
  return checkCharacter(body) === code[CODE_LENGTH.body] ? { kind: 'code', code } : { kind: 'wrong-check' };
}
