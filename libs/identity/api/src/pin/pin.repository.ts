import { Injectable } from '@nestjs/common';
import type { Tx } from '@luwte/platform/api';
import type { Id, Instant } from '@luwte/platform/kernel';

/** What switching in needs to know of an account. */
export interface PinCredentials {
  readonly pinHash: string;
  readonly roles: readonly string[];
}

/** What is asked of PINs, in the house of a transaction. */
@Injectable()
export class PinRepository {
  /** Keeps the PIN of the actor's own account. */
  async choose(tx: Tx, hash: string, now: Instant): Promise<void> {
    await tx.sql('select luwte.pin_choose($1, $2)', [hash, now]);
  }

  /** Removes the PIN of the actor's own account. */
  async remove(tx: Tx): Promise<void> {
    await tx.sql('select luwte.pin_remove()');
  }

  /** Since when the actor's own account has its PIN; null when it has none. */
  async since(tx: Tx): Promise<Instant | null> {
    const [row] = await tx.sql<{ since: Date | null }>('select luwte.pin_state() as since');
    return row?.since?.toISOString() ?? null;
  }

  /** Those who work in the house, have a PIN and may sign in. */
  holders(tx: Tx): Promise<{ id: Id; name: string }[]> {
    return tx.sql<{ id: Id; name: string }>('select * from luwte.pin_holders()');
  }

  /** The PIN's hash and the roles here of an account; null when it has no PIN, or no role in this house. */
  async credentials(tx: Tx, accountId: Id): Promise<PinCredentials | null> {
    const [row] = await tx.sql<{ pin_hash: string; roles: string[] }>(
      'select * from luwte.pin_credentials($1)',
      [accountId],
    );
    return row ? { pinHash: row.pin_hash, roles: row.roles } : null;
  }
}
