import { Injectable } from '@nestjs/common';
import { WrongPassword } from '@luwte/identity/domain';
import { type Actor, Transaction } from '@luwte/platform/api';
import { type OwnCredentials, OwnAccountRepository } from '../persistence/own-account.repository';
import { Passwords } from './passwords';
import { type Attempt, SignInThrottle } from './sign-in-throttle';

/** The own password again, before something grave. Failures count, as those of a sign-in do. */
@Injectable()
export class Reauthentication {
  constructor(
    private readonly transaction: Transaction,
    private readonly own: OwnAccountRepository,
    private readonly passwords: Passwords,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * Runs `act` when `password` is the actor's own. The attempt is forgiven only once the act has succeeded, so that a
   * wrong code behind a right password counts too.
   * @throws WrongPassword, Throttled, and whatever `act` throws
   */
  async before<Result>(
    actor: Actor,
    password: string,
    act: (own: OwnCredentials) => Promise<Result>,
  ): Promise<Result> {
    const attempt: Attempt = await this.throttle.again(actor.accountId);
    const own = await this.transaction.read(actor, (tx) => this.own.find(tx));
    if (!(await this.passwords.matches(own.password_hash, password))) throw new WrongPassword();
    const result = await act(own);
    await this.throttle.forgive(attempt);
    return result;
  }
}
