import { Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type ChangePassword, passwordErrors } from '@luwte/identity/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { Invalid } from '@luwte/platform/kernel';
import { OwnAccountRepository } from '../persistence/own-account.repository';
import { OtherSignIns } from '../sessions/other-sign-ins';
import { Passwords } from '../sign-in/passwords';
import { Reauthentication } from '../sign-in/reauthentication';

/** Changes the actor's own password. Whoever signed in with the old one elsewhere is signed out. */
@Injectable()
export class ChangePasswordHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly reauthentication: Reauthentication,
    private readonly passwords: Passwords,
    private readonly own: OwnAccountRepository,
    private readonly others: OtherSignIns,
    private readonly audit: AuditFacade,
  ) {}

  /** @throws WrongPassword, Throttled, Invalid when the chosen one is too easy */
  async handle({ current, chosen }: ChangePassword, actor: Actor): Promise<void> {
    await this.reauthentication.before(actor, current, async (own) => {
      const errors = passwordErrors(chosen, own, { pointer: '/chosen', current });
      if (errors.length > 0) throw new Invalid(errors);
      const hash = await this.passwords.hash(chosen);
      const ended = await this.transaction.run(actor, async (tx) => {
        await this.own.setPassword(tx, hash);
        await this.audit.record(tx, {
          event: 'identity.password-changed',
          category: 'account',
          purpose: 'access-control',
          subjectId: actor.accountId,
        });
        return this.others.end(tx);
      });
      await this.others.tell(ended);
    });
  }
}
