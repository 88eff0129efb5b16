import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { SignInList } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { Absent, type Clock, type Id } from '@luwte/platform/kernel';
import { toSignIns } from '../own-sign-ins/to-sign-ins';
import { HouseAccountsRepository } from '../persistence/house-accounts.repository';
import { SessionRepository } from '../persistence/session.repository';
import { Sessions } from '../sessions/sessions';

const ACT = { category: 'account', purpose: 'access-control' } as const;

/** Sign-ins of a colleague to this house: seen and ended by an administrator. What happens in other houses stays there. */
@Injectable()
export class AccountSignInsHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: HouseAccountsRepository,
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent when the account does not work in the house */
  list(accountId: Id, actor: Actor): Promise<SignInList> {
    return this.transaction.run(actor, async (tx) => {
      await this.find(tx, accountId);
      const rows = await this.repository.findOf(tx, accountId);
      await this.audit.record(tx, { ...ACT, event: 'identity.sign-ins-viewed', subjectId: accountId });
      return toSignIns(rows, actor.sessionId, this.clock.now());
    });
  }

  /** @throws Absent when it is no sign-in of that account to this house */
  async end(accountId: Id, signInId: Id, actor: Actor): Promise<void> {
    await this.transaction.run(actor, async (tx) => {
      const found = await this.repository.endOneOf(tx, accountId, signInId, this.clock.now());
      if (!found) throw new Absent('A sign-in');
      await this.audit.record(tx, { ...ACT, event: 'identity.sign-in-ended', subjectId: accountId });
    });
    await this.sessions.changed(signInId);
  }

  /** @throws Absent when the account does not work in the house */
  async endAll(accountId: Id, actor: Actor): Promise<void> {
    await this.transaction.run(actor, async (tx) => {
      await this.find(tx, accountId);
      await this.repository.endAllOf(tx, accountId, this.clock.now());
      await this.audit.record(tx, { ...ACT, event: 'identity.sign-ins-ended', subjectId: accountId });
    });
    await this.sessions.changed(accountId);
  }

  private async find(tx: Tx, accountId: Id): Promise<void> {
    if (!(await this.accounts.findAccount(tx, accountId, this.clock.now()))) throw new Absent('An account');
  }
}
