import { Injectable } from '@nestjs/common';
import { LinkSpent, passwordErrors, type SetPassword } from '@luwte/identity/domain';
import { Invalid } from '@luwte/platform/kernel';
import { Passwords } from '../sign-in/passwords';
import { Sessions } from '../sessions/sessions';
import { LinkHolder } from './link-holder';
import { LinkRecords } from './link-records';

/** Sets the password of somebody who got a link for it. A second factor stays as it is. */
@Injectable()
export class SetPasswordHandler {
  constructor(
    private readonly holder: LinkHolder,
    private readonly records: LinkRecords,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /** @throws LinkSpent, Invalid for a password that is too easy, Throttled */
  async handle({ token, password }: SetPassword, ip: string): Promise<void> {
    const held = await this.holder.find(token, ip, 'password');
    const { account_id: accountId, email, name } = held.link;
    if (accountId === null) throw new LinkSpent();
    const errors = passwordErrors(password, { email, name });
    if (errors.length > 0) throw new Invalid(errors);
    await this.records.setPassword(held, accountId, await this.passwords.hash(password));
    await this.sessions.changed(accountId);
  }
}
