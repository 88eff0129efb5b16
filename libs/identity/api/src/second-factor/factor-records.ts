import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { FactorSet, WithoutFactor } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, minutesBetween } from '@luwte/platform/kernel';
import { OwnAccountRepository } from '../persistence/own-account.repository';
import { Authenticator } from './authenticator';
import { SecondFactors } from './second-factors';

/** Minutes within which a secret is confirmed. */
const CONFIRM_WITHIN = 30;

const ACT = { category: 'account', purpose: 'access-control' } as const;

/** Writes the actor's second factor down, each act with its audit entry. */
@Injectable()
export class FactorRecords {
  constructor(
    private readonly transaction: Transaction,
    private readonly own: OwnAccountRepository,
    private readonly authenticator: Authenticator,
    private readonly factors: SecondFactors,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Keeps a secret until it is confirmed; gives false when there is a factor already. */
  begin(actor: Actor, sealed: Buffer): Promise<boolean> {
    return this.transaction.run(actor, (tx) => this.own.beginFactor(tx, sealed, this.clock.now()));
  }

  /** The secret that waits to be confirmed. @throws FactorSet, WithoutFactor when there is none, or for too long */
  async begun(actor: Actor): Promise<Buffer> {
    const own = await this.transaction.read(actor, (tx) => this.own.find(tx));
    if (own.factor_secret) throw new FactorSet();
    if (!own.factor_next || !own.factor_next_at) throw new WithoutFactor();
    const waited = minutesBetween(own.factor_next_at.toISOString(), this.clock.now());
    if (waited > CONFIRM_WITHIN) throw new WithoutFactor();
    return own.factor_next;
  }

  /** The time step of a code; null when it is wrong. */
  stepOf({ accountId }: Actor, sealed: Buffer, code: string): number | null {
    return this.authenticator.stepOf(accountId, sealed, code, this.clock.now());
  }

  /** Puts a secret to use and gives its recovery codes. @throws FactorSet when somebody was first */
  confirm(actor: Actor, sealed: Buffer, step: number): Promise<readonly string[]> {
    const { codes, hashes } = this.authenticator.newRecoveryCodes(actor.accountId);
    return this.transaction.run(actor, async (tx) => {
      if (!(await this.own.confirmFactor(tx, sealed, step, hashes, this.clock.now()))) throw new FactorSet();
      await this.note(tx, 'identity.second-factor-set');
      return codes;
    });
  }

  /** Takes the factor away. @throws OtpWrong, WithoutFactor */
  drop(actor: Actor, sealed: Buffer | null, otp: string): Promise<void> {
    if (sealed === null) throw new WithoutFactor();
    return this.transaction.run(actor, async (tx) => {
      await this.factors.prove(tx, sealed, otp);
      await this.own.dropFactor(tx);
      await this.note(tx, 'identity.second-factor-removed');
    });
  }

  /** Gives new recovery codes in place of the old. @throws OtpWrong, WithoutFactor */
  renew(actor: Actor, sealed: Buffer | null, otp: string): Promise<readonly string[]> {
    if (sealed === null) throw new WithoutFactor();
    const { codes, hashes } = this.authenticator.newRecoveryCodes(actor.accountId);
    return this.transaction.run(actor, async (tx) => {
      await this.factors.prove(tx, sealed, otp);
      await this.own.renewRecoveryCodes(tx, hashes);
      await this.note(tx, 'identity.recovery-codes-renewed');
      return codes;
    });
  }

  private note(tx: Tx, event: string): Promise<void> {
    return this.audit.record(tx, { ...ACT, event, subjectId: tx.actor.accountId });
  }
}
