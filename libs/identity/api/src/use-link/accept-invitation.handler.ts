import { Injectable } from '@nestjs/common';
import { type AcceptInvitation, JoinWithOwn, passwordErrors } from '@luwte/identity/domain';
import { Invalid } from '@luwte/platform/kernel';
import { Passwords } from '../sign-in/passwords';
import { LinkHolder } from './link-holder';
import { LinkRecords } from './link-records';

/** Makes the account of somebody who was invited. */
@Injectable()
export class AcceptInvitationHandler {
  constructor(
    private readonly holder: LinkHolder,
    private readonly records: LinkRecords,
    private readonly passwords: Passwords,
  ) {}

  /** @throws LinkSpent, Invalid for a password that is too easy, JoinWithOwn when the address has an account, Throttled */
  async handle({ token, name, language, password }: AcceptInvitation, ip: string): Promise<void> {
    const held = await this.holder.find(token, ip, 'join');
    const errors = passwordErrors(password, { email: held.link.email, name });
    if (errors.length > 0) throw new Invalid(errors);
    const passwordHash = await this.passwords.hash(password);
    try {
      await this.records.accept(held, { name, language, passwordHash });
    } catch (error) {
      if (error instanceof JoinWithOwn) await this.records.failed(held);
      throw error;
    }
  }
}
