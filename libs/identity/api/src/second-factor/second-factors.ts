import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { OtpNeeded, OtpWrong, plainRecoveryCode } from '@luwte/identity/domain';
import { CLOCK, type Tx } from '@luwte/platform/api';
import type { Clock } from '@luwte/platform/kernel';
import { OwnAccountRepository } from '../persistence/own-account.repository';
import { Authenticator } from './authenticator';

/** Checks the second factor of the actor of a transaction, and counts what was used in that same transaction. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly own: OwnAccountRepository,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Passes when the account has no second factor, or `otp` is a code that was not used before.
   * @param sealed the account's secret, or null
   * @throws OtpNeeded, OtpWrong
   */
  async prove(tx: Tx, sealed: Buffer | null, otp: string | undefined): Promise<void> {
    if (sealed === null) return;
    if (otp === undefined) throw new OtpNeeded();
    const recovery = plainRecoveryCode(otp);
    const passes =
      recovery === null ? await this.useCode(tx, sealed, otp) : await this.useRecovery(tx, recovery);
    if (!passes) throw new OtpWrong();
  }

  private async useCode(tx: Tx, sealed: Buffer, code: string): Promise<boolean> {
    const step = this.authenticator.stepOf(tx.actor.accountId, sealed, code, this.clock.now());
    return step !== null && this.own.useStep(tx, step);
  }

  private async useRecovery(tx: Tx, digits: string): Promise<boolean> {
    const { accountId } = tx.actor;
    const hash = this.authenticator.hashOf(accountId, digits);
    if (!(await this.own.useRecoveryCode(tx, hash, this.clock.now()))) return false;
    await this.audit.record(tx, {
      event: 'identity.recovery-code-used',
      category: 'account',
      purpose: 'access-control',
      subjectId: accountId,
    });
    return true;
  }
}
