import { Injectable } from '@nestjs/common';
import { normalEmail, type SignIn, WrongCredentials } from '@luwte/identity/domain';
import { AccountRepository } from '../persistence/account.repository';
import { type LiveSession, Sessions } from '../sessions/sessions';
import { Passwords } from './passwords';
import { SignInRecorder } from './sign-in-recorder';
import { SignInThrottle } from './sign-in-throttle';

/** Signs an account in. An unknown address and a wrong password get the same answer, after the same work. */
@Injectable()
export class SignInHandler {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly accounts: AccountRepository,
    private readonly passwords: Passwords,
    private readonly recorder: SignInRecorder,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Gives the token of a new session.
   * @param current the session the request still carries; it ends, so that no token outlives a sign-in
   * @param ip address the request came from
   * @throws WrongCredentials
   * @throws Throttled
   */
  async handle({ email, password }: SignIn, current: LiveSession | null, ip: string): Promise<string> {
    const address = normalEmail(email);
    const attempt = await this.throttle.attempt(address, ip);
    const credentials = await this.accounts.findCredentials(address);
    const matches = await this.passwords.matches(credentials?.passwordHash ?? null, password);
    if (!credentials || !matches) {
      await this.recorder.failed(credentials);
      throw new WrongCredentials();
    }
    await this.throttle.forgive(attempt);
    const token = await this.recorder.succeeded(credentials, current?.sessionId ?? null);
    if (current) await this.sessions.changed(current.sessionId);
    return token;
  }
}
