import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type SignInDevice, WrongCredentials } from '@luwte/identity/domain';
import { type Actor, CLOCK, jobActor, onConstraint, SYSTEM_ACCOUNT, Transaction } from '@luwte/platform/api';
import { type Clock, type Id, newId } from '@luwte/platform/kernel';
import type { Credentials } from '../persistence/account.repository';
import { SessionRepository } from '../persistence/session.repository';
import { PinThrottle } from '../pin/pin-throttle';
import { SecondFactors } from '../second-factor/second-factors';
import { hashOfToken, newToken } from '../sessions/session-token';

const ACT = { category: 'account', purpose: 'access-control' } as const;

/** What came with the password. */
export interface HowSignedIn {
  readonly otp: string | undefined;
  readonly device: SignInDevice;
}

/** Writes sign-ins down: the session with its audit entry, or the entry of a failure. */
@Injectable()
export class SignInRecorder {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: SessionRepository,
    private readonly pins: PinThrottle,
    private readonly factors: SecondFactors,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Begins a session and ends the one it takes the place of, if any. Gives the new token. The second factor is checked
   * and counted in the same transaction, so that no code opens two sessions.
   * @throws OtpNeeded, OtpWrong, WrongCredentials when the account was shut out meanwhile
   */
  async succeeded(credentials: Credentials, replaced: Id | null, how: HowSignedIn): Promise<string> {
    const token = newToken();
    const actor = actorOf(credentials);
    await this.transaction.run(actor, async (tx) => {
      const now = this.clock.now();
      await this.factors.prove(tx, credentials.factorSecret, how.otp);
      if (replaced !== null) await this.sessions.end(tx, replaced, now);
      await onConstraint(this.sessions.open(tx, actor.sessionId, hashOfToken(token), now, how.device), {
        session_of_member: () => new WrongCredentials(),
      });
      await this.pins.lift(tx, actor.accountId);
      await this.audit.record(tx, { ...ACT, event: 'identity.signed-in', subjectId: credentials.accountId });
    });
    return token;
  }

  /**
   * Notes a failure, in the house of the account. Under an address that nobody has, in no house: the same work is
   * done, so that the time it takes tells nothing.
   */
  async failed(credentials: Credentials | null): Promise<void> {
    const actor = credentials ? actorOf(credentials) : jobActor(SYSTEM_ACCOUNT, 'UTC');
    await this.audit.recordAlone(actor, { ...ACT, event: 'identity.signed-in', outcome: 'failed' });
  }
}

function actorOf({ accountId, facilityId, timeZone, roles }: Credentials): Actor {
  return {
    accountId,
    facilityId,
    timeZone,
    roles,
    permissions: new Set(),
    sessionId: newId(),
    deviceId: null,
  };
}
