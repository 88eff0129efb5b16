import { Injectable } from '@nestjs/common';
import { SIGN_IN_THROTTLE, Throttled } from '@luwte/identity/domain';
import { LookupHash, SYSTEM_ACCOUNT } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';

/** An attempt that was counted, to be forgiven when it succeeds. */
export interface Attempt {
  readonly account: string;
  /** Null for somebody who is signed in already. */
  readonly address: string | null;
}

/**
 * Slows guessing down, per account and per address, over all instances. Attempts are counted before they are
 * judged, so that many at once count as many. The table holds keyed hashes, no addresses of people or machines.
 */
@Injectable()
export class SignInThrottle {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;
  private readonly perLinkAddress: RateLimiterPostgres;

  constructor(
    private readonly lookup: LookupHash,
    dataSource: DataSource,
  ) {
    this.perAccount = limiter(dataSource, 'account');
    this.perAddress = limiter(dataSource, 'address');
    this.perLinkAddress = limiter(dataSource, 'address', 'link');
  }

  /** Counts an attempt. @throws Throttled when there were too many failures within the window. */
  async attempt(email: string, ip: string): Promise<Attempt> {
    const [account, address] = [this.key('account', email), this.key('address', ip)];
    await count(this.perAddress, address);
    await count(this.perAccount, account);
    return { account, address };
  }

  /** The attempt was a sign-in: the account starts anew, and the address gets this one back. */
  async forgive({ account, address }: Attempt): Promise<void> {
    await this.perAccount.delete(account);
    if (address !== null) await this.perAddress.reward(address, 1);
  }

  /** The password was right and a code is still to come: the address has guessed nothing, the account goes on counting. */
  async half({ address }: Attempt): Promise<void> {
    if (address !== null) await this.perAddress.reward(address, 1);
  }

  /** Counts a password or code asked of somebody who is signed in. @throws Throttled */
  async again(accountId: Id): Promise<Attempt> {
    const attempt = { account: this.key('own', accountId), address: null };
    await count(this.perAccount, attempt.account);
    return attempt;
  }

  /** Counts the use of a link by somebody who is not signed in. @throws Throttled */
  async link(ip: string): Promise<void> {
    await count(this.perLinkAddress, this.key('link', ip));
  }

  private key(kind: string, value: string): string {
    return this.lookup.exact(SYSTEM_ACCOUNT, `sign-in-${kind}`, value).toString('base64url');
  }
}

async function count(throttle: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await throttle.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new Throttled(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
  }
}

/** Should the table not answer, this instance goes on counting by itself. */
function limiter(
  dataSource: DataSource,
  kind: keyof typeof SIGN_IN_THROTTLE,
  keyPrefix: string = kind,
): RateLimiterPostgres {
  const { failures, seconds } = SIGN_IN_THROTTLE[kind];
  const bounds = { keyPrefix, points: failures, duration: seconds };
  return new RateLimiterPostgres({
    ...bounds,
    storeClient: dataSource,
    storeType: 'typeorm',
    schemaName: 'luwte',
    tableName: 'sign_in_throttle',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(bounds),
  });
}
