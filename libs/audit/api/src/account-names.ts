import type { Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';

/** Port: what the accounts and devices in the log are called now. Identity, which lies above audit, implements it. */
export interface AccountNames {
  /** Names by account, of those who hold a role in the house of `tx`. */
  namesOf(tx: Tx, accountIds: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
  /** Names by enrolled device of the house of `tx`, withdrawn ones too. */
  devicesOf(tx: Tx, deviceIds: readonly Id[]): Promise<ReadonlyMap<Id, string>>;
}

/** Injection token of {@link AccountNames}. */
export const ACCOUNT_NAMES = Symbol('luwte.account-names');
