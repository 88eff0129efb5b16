import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 1;

/** Length of every key here, in bytes. */
export const KEY_BYTES = 32;

/** What was sealed cannot be opened: another key, or the bytes were changed. */
export class SealBroken extends Error {
  constructor() {
    super('Sealed data does not open with this key and context');
    this.name = new.target.name;
  }
}

/**
 * Seals bytes with AES-256-GCM (NIST SP 800-38D): format byte, 96-bit random nonce, tag, ciphertext.
 * `context` is authenticated but not stored: a blob moved to another row or column does not open there.
 */
export function seal(key: Buffer, context: string, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(
    Buffer.from(context),
  );
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), sealed]);
}

/**
 * Opens what {@link seal} sealed.
 * @throws SealBroken for another key, another context or changed bytes.
 */
export function unseal(key: Buffer, context: string, sealed: Buffer): Buffer {
  const body = 1 + NONCE_BYTES + TAG_BYTES;
  if (sealed.length < body || sealed[0] !== FORMAT) throw new SealBroken();
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(1, 1 + NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(1 + NONCE_BYTES, body));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(body)), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}
