import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock, Id } from '@luwte/platform/kernel';
import { DEVICE_ACT } from '../../devices/device-act';
import { SessionRepository } from '../../persistence/session.repository';
import { hashOfToken, newToken } from '../../sessions/session-token';
import { PinThrottle } from '../pin-throttle';

/** Writes down who switched in on a device, and who failed to. */
@Injectable()
export class SwitchRecorder {
  constructor(
    private readonly transaction: Transaction,
    private readonly sessions: SessionRepository,
    private readonly throttle: PinThrottle,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a session of the actor, bound to the device, and ends the one before. Gives the new token. */
  async succeeded(actor: Actor, deviceId: Id, replaced: Id | null): Promise<string> {
    const token = newToken();
    await this.transaction.run(actor, async (tx) => {
      const now = this.clock.now();
      if (replaced !== null) await this.sessions.end(tx, replaced, now);
      await this.sessions.openOnDevice(tx, {
        id: actor.sessionId,
        tokenHash: hashOfToken(token),
        now,
        deviceId,
      });
      await this.throttle.forgive(tx, deviceId, actor.accountId);
      await this.audit.record(tx, {
        ...DEVICE_ACT,
        event: 'identity.switched-in',
        subjectId: actor.accountId,
      });
    });
    return token;
  }

  /** Notes a failure: under the account whose PIN was typed wrong, else under the device alone. */
  async failed(actor: Actor): Promise<void> {
    await this.audit.recordAlone(actor, {
      ...DEVICE_ACT,
      event: 'identity.switched-in',
      outcome: 'failed',
    });
  }
}
