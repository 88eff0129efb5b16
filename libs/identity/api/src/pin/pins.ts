import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { deriveKey, PLATFORM_CONFIG, type PlatformConfig } from '@luwte/platform/api';

/** argon2id with 19 MiB and two passes (OWASP): a PIN's strength is the pepper, not the work. */
const OPTIONS = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

/**
 * Hashes and checks PINs. A few digits are soon tried out, so a key derived from the master key goes into each hash
 * (a pepper): who holds the database alone can try nothing.
 */
@Injectable()
export class Pins {
  private readonly secret: Buffer;
  private decoy: Promise<string> | null = null;

  constructor(@Inject(PLATFORM_CONFIG) { masterKey }: PlatformConfig) {
    this.secret = deriveKey(masterKey, 'pin');
  }

  /** The hash to keep, in PHC format with a salt of its own. */
  hash(pin: string): Promise<string> {
    return hash(pin, { ...OPTIONS, secret: this.secret });
  }

  /** Whether `pin` is the one that was hashed. Without a hash it does the same work and says no. */
  async matches(known: string | null, pin: string): Promise<boolean> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64'));
    const same = await verify(known ?? (await this.decoy), pin, { secret: this.secret });
    return known !== null && same;
  }
}
