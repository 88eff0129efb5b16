import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 64 MiB and three passes (RFC 9106, second recommended choice, with one lane). */
const OPTIONS = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 } as const;

/** Each hash takes 64 MiB while it runs, so only this many run at once; the others wait their turn. */
const AT_ONCE = 2;

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private decoy: Promise<string> | null = null;

  /** The hash to keep, in PHC format with a salt of its own. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, OPTIONS));
  }

  /**
   * Whether `password` is the one that was hashed. Without a hash (no such account) it does the same work against
   * a hash of nothing anybody can type, so that the time it takes tells nothing.
   */
  async matches(known: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash(randomBytes(32).toString('base64'));
    const against = known ?? (await this.decoy);
    const same = await this.inTurn(() => verify(against, password));
    return known !== null && same;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
