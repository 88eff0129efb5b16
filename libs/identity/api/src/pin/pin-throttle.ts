import { Inject, Injectable } from '@nestjs/common';
import { type PinCount, PinLocked, pinLockedUntil, type PinLock } from '@luwte/identity/domain';
import { CLOCK, type Tx } from '@luwte/platform/api';
import { type Clock, type Id, type Instant, secondsBetween } from '@luwte/platform/kernel';

/**
 * Slows guessing of PINs down, per account and per device, over all instances. A try is counted before it is judged, so
 * that many at once count as many; the row's lock makes them wait for one another.
 */
@Injectable()
export class PinThrottle {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Counts a try, in a transaction that commits before the PIN is judged. @throws PinLocked */
  async count(tx: Tx, deviceId: Id, accountId: Id): Promise<void> {
    await this.countOne(tx, 'device', deviceId);
    await this.countOne(tx, 'account', accountId);
  }

  /** The try was right: the account starts anew, and the device gets this one back. */
  async forgive(tx: Tx, deviceId: Id, accountId: Id): Promise<void> {
    await this.lift(tx, accountId);
    await tx.sql(
      `update luwte.pin_throttle set failures = greatest(failures - 1, 0), locked_until = null
       where kind = 'device' and subject_id = $1`,
      [deviceId],
    );
  }

  /** Forgets the wrong PINs of an account: by signing in with the password, or by hand. Tells whether it was locked. */
  async lift(tx: Tx, accountId: Id): Promise<boolean> {
    const rows = await tx.sql<{ locked: boolean }>(
      `delete from luwte.pin_throttle where kind = 'account' and subject_id = $1
       returning coalesce(locked_until > $2, false) as locked`,
      [accountId, this.clock.now()],
    );
    return rows.some(({ locked }) => locked);
  }

  /** The accounts of the house that are locked now. */
  async locks(tx: Tx): Promise<readonly PinLock[]> {
    const rows = await tx.sql<{ id: Id; name: string; failures: number; locked_until: Date }>(
      `select a.id, a.name, t.failures, t.locked_until
       from luwte.pin_throttle t join luwte.account a on a.id = t.subject_id
       where t.kind = 'account' and t.locked_until > $1 order by a.name, a.id`,
      [this.clock.now()],
    );
    return rows.map(({ id, name, failures, locked_until }) => ({
      accountId: id,
      name,
      failures,
      lockedUntil: locked_until.toISOString(),
    }));
  }

  private async countOne(tx: Tx, kind: PinCount, subjectId: Id): Promise<void> {
    await tx.sql(
      `insert into luwte.pin_throttle (facility_id, kind, subject_id) values (luwte.facility(), $1, $2)
       on conflict do nothing`,
      [kind, subjectId],
    );
    const [row] = await tx.sql<{ failures: number; locked_until: Date | null }>(
      'select failures, locked_until from luwte.pin_throttle where kind = $1 and subject_id = $2 for update',
      [kind, subjectId],
    );
    const now = this.clock.now();
    refuseLocked(row?.locked_until?.toISOString() ?? null, now);
    const failures = (row?.failures ?? 0) + 1;
    await tx.sql(
      'update luwte.pin_throttle set failures = $3, locked_until = $4 where kind = $1 and subject_id = $2',
      [kind, subjectId, failures, pinLockedUntil(failures, kind, now)],
    );
  }
}

function refuseLocked(until: Instant | null, now: Instant): void {
  const left = until === null ? 0 : secondsBetween(now, until);
  if (left > 0) throw new PinLocked(left);
}
