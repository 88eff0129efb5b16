import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN_FORM = /^[A-Za-z0-9_-]{43}$/;

/** A new session's token: 256 random bits. The database keeps only its hash. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether the text could be a token of ours. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && TOKEN_FORM.test(text);
}

/** SHA-256 of a token; enough, because a token has no structure to guess by. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
