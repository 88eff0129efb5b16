import { Injectable } from '@nestjs/common';
import { type JoinHouse, OtpWrong, WrongCredentials } from '@luwte/identity/domain';
import { LinkRepository } from '../persistence/link.repository';
import { Passwords } from '../sign-in/passwords';
import { Sessions } from '../sessions/sessions';
import { LinkHolder } from './link-holder';
import { LinkRecords } from './link-records';

/** Lets somebody work in one more house, who proves the account of the invited address to be their own. */
@Injectable()
export class JoinHouseHandler {
  constructor(
    private readonly holder: LinkHolder,
    private readonly links: LinkRepository,
    private readonly records: LinkRecords,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
  ) {}

  /**
   * An address without an account and a wrong password get the same answer, after the same work.
   * @throws LinkSpent, WrongCredentials, OtpNeeded, OtpWrong, Throttled
   */
  async handle({ token, password, otp }: JoinHouse, ip: string): Promise<void> {
    const held = await this.holder.find(token, ip, 'join');
    const credentials = await this.links.findCredentials(held.tokenHash);
    const matches = await this.passwords.matches(credentials?.password_hash ?? null, password);
    if (!credentials || !matches) {
      await this.records.failed(held);
      throw new WrongCredentials();
    }
    try {
      await this.records.join(held, credentials, otp);
    } catch (error) {
      if (error instanceof OtpWrong) await this.records.failed(held);
      throw error;
    }
    await this.sessions.changed(credentials.account_id);
  }
}
