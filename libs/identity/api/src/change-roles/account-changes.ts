import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type AccountAct, type AccountDetail, closedBecause, type Role } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import {
  Absent,
  type Clock,
  type Created,
  type Id,
  type Instant,
  StaleVersion,
} from '@luwte/platform/kernel';
import { HouseAccountsRepository, toDetail } from '../persistence/house-accounts.repository';

/** What is changed of which account, as it was read. */
export interface AccountChange {
  readonly act: AccountAct;
  readonly id: Id;
  readonly version: number;
  readonly event: string;
  /** With `change-roles`. */
  readonly roles?: readonly Role[];
}

/** Changes to accounts of a house, one after the other: checked against the account as it is then, and audited. */
@Injectable()
export class AccountChanges {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: HouseAccountsRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` on the account under the house's lock. Gives the account's new version, which `work` gives.
   * @throws Absent, StaleVersion, and why the act is closed
   */
  run(
    { act, id, version, event, roles }: AccountChange,
    actor: Actor,
    work: (tx: Tx, account: AccountDetail, now: Instant) => Promise<number>,
  ): Promise<Created> {
    return this.transaction.run(actor, async (tx) => {
      const now = this.clock.now();
      await this.accounts.lock(tx);
      const row = await this.accounts.findAccount(tx, id, now);
      if (!row) throw new Absent('An account');
      if (row.version !== version) throw new StaleVersion(row.version);
      const account = toDetail(row, actor.accountId);
      const closed = closedBecause(act, account, roles);
      if (closed) throw closed;
      const next = await work(tx, account, now);
      await this.audit.record(tx, { event, category: 'account', purpose: 'access-control', subjectId: id });
      tx.emit({ type: 'identity.account-changed', subjectId: id, version: next });
      return { id, version: next };
    });
  }
}
