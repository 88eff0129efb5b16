import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  RECOVERY_CODES,
  RECOVERY_DIGITS,
  STEP_SECONDS,
  STEP_TOLERANCE,
  stepAt,
} from '@luwte/identity/domain';
import { deriveKey, PLATFORM_CONFIG, type PlatformConfig, seal, unseal } from '@luwte/platform/api';
import { type Id, type Instant, toMillis } from '@luwte/platform/kernel';
import { Secret, TOTP } from 'otpauth';

const SECRET_BYTES = 20;
const ISSUER = 'Luwte';

/**
 * Secrets and codes of second factors (RFC 6238: SHA-1, six digits, 30 seconds, which is what every authenticator app
 * speaks). A secret is kept sealed and bound to its account; a recovery code is known by a keyed hash alone.
 */
@Injectable()
export class Authenticator {
  private readonly sealing: Buffer;
  private readonly hashing: Buffer;

  constructor(@Inject(PLATFORM_CONFIG) config: PlatformConfig) {
    this.sealing = deriveKey(config.masterKey, 'second-factor');
    this.hashing = deriveKey(config.masterKey, 'recovery-codes');
  }

  /** A new secret for an account: as text and address for the app, and sealed for the database. */
  begin(
    accountId: Id,
    label: string,
  ): { readonly secret: string; readonly uri: string; readonly sealed: Buffer } {
    const bytes = randomBytes(SECRET_BYTES);
    const totp = totpOf(bytes, label);
    return {
      secret: totp.secret.base32,
      uri: totp.toString(),
      sealed: seal(this.sealing, accountId, bytes),
    };
  }

  /** The time step that `code` belongs to, at most one away from `now`; null when it is no code of the secret. */
  stepOf(accountId: Id, sealed: Buffer, code: string, now: Instant): number | null {
    const timestamp = toMillis(now);
    const delta = totpOf(unseal(this.sealing, accountId, sealed)).validate({
      token: code,
      timestamp,
      window: STEP_TOLERANCE,
    });
    return delta === null ? null : stepAt(timestamp) + delta;
  }

  /** New recovery codes, and their hashes for the database. */
  newRecoveryCodes(accountId: Id): { readonly codes: readonly string[]; readonly hashes: readonly Buffer[] } {
    const codes = new Set<string>();
    while (codes.size < RECOVERY_CODES)
      codes.add(Array.from({ length: RECOVERY_DIGITS }, () => randomInt(10)).join(''));
    const list = [...codes];
    return { codes: list, hashes: list.map((code) => this.hashOf(accountId, code)) };
  }

  /** What a recovery code (digits alone) of an account is known by. */
  hashOf(accountId: Id, digits: string): Buffer {
    return createHmac('sha256', this.hashing).update(`${accountId}\n${digits}`).digest();
  }
}

function totpOf(bytes: Buffer, label = ''): TOTP {
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer });
  return new TOTP({ issuer: ISSUER, label, secret, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS });
}
