import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { SignInDevice, SwitchHouse } from '@luwte/identity/domain';
import { type Actor, CLOCK, onConstraint, Transaction } from '@luwte/platform/api';
import { Absent, type Clock, newId } from '@luwte/platform/kernel';
import { AccountRepository, type WorkHouse } from '../persistence/account.repository';
import { SessionRepository } from '../persistence/session.repository';
import { hashOfToken, newToken } from '../sessions/session-token';
import { Sessions } from '../sessions/sessions';

const ACT = { category: 'account', purpose: 'access-control' } as const;

/**
 * Ends the session in one house and begins one in the other. Each house's log tells its own half; should the second
 * half fail, the person is signed out and nothing more.
 */
@Injectable()
export class SwitchHouseHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly accounts: AccountRepository,
    private readonly repository: SessionRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the token of the new session.
   * @throws Absent for a house where the account does not work
   */
  async handle({ facilityId }: SwitchHouse, actor: Actor, device: SignInDevice): Promise<string> {
    const houses = await this.accounts.findHousesOf(actor.accountId);
    const house = houses.find(({ id }) => id === facilityId);
    if (!house) throw new Absent('A house where this account works');
    await this.transaction.run(actor, async (tx) => {
      await this.repository.end(tx, actor.sessionId, this.clock.now());
      await this.audit.record(tx, { ...ACT, event: 'identity.house-left', subjectId: actor.accountId });
    });
    const token = newToken();
    const there = actorIn(house, actor);
    await this.transaction.run(there, async (tx) => {
      const opening = this.repository.open(tx, there.sessionId, hashOfToken(token), this.clock.now(), device);
      await onConstraint(opening, {
        session_of_member: () => new Absent('A house where this account works'),
      });
      await this.audit.record(tx, { ...ACT, event: 'identity.house-entered', subjectId: actor.accountId });
    });
    await this.sessions.changed(actor.sessionId);
    return token;
  }
}

function actorIn({ id, timeZone, roles }: WorkHouse, { accountId }: Actor): Actor {
  return {
    accountId,
    facilityId: id,
    timeZone,
    roles,
    permissions: new Set(),
    sessionId: newId(),
    deviceId: null,
  };
}
