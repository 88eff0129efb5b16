import { Injectable } from '@nestjs/common';
import {
  normalEmail,
  OtpNeeded,
  OtpWrong,
  readUserAgent,
  type SignIn,
  WrongCredentials,
} from '@luwte/identity/domain';
import { AccountRepository, type Credentials } from '../persistence/account.repository';
import { type LiveSession, Sessions } from '../sessions/sessions';
import { Passwords } from './passwords';
import { SignInRecorder } from './sign-in-recorder';
import { type Attempt, SignInThrottle } from './sign-in-throttle';

/** Where a request came from. */
export interface Origin {
  readonly ip: string;
  readonly userAgent: string | undefined;
}

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
   * @throws WrongCredentials, OtpNeeded, OtpWrong, Throttled
   */
  async handle({ email, password, otp }: SignIn, current: LiveSession | null, from: Origin): Promise<string> {
    const address = normalEmail(email);
    const attempt = await this.throttle.attempt(address, from.ip);
    const credentials = await this.accounts.findCredentials(address);
    const matches = await this.passwords.matches(credentials?.passwordHash ?? null, password);
    if (!credentials || !matches) {
      await this.recorder.failed(credentials);
      throw new WrongCredentials();
    }
    const token = await this.begin(credentials, otp, current, from, attempt);
    await this.throttle.forgive(attempt);
    if (current) await this.sessions.changed(current.sessionId);
    return token;
  }

  private async begin(
    credentials: Credentials,
    otp: string | undefined,
    current: LiveSession | null,
    { userAgent }: Origin,
    attempt: Attempt,
  ): Promise<string> {
    try {
      const how = { otp, device: readUserAgent(userAgent) };
      return await this.recorder.succeeded(credentials, current?.sessionId ?? null, how);
    } catch (error) {
      if (error instanceof OtpNeeded) await this.throttle.half(attempt);
      if (error instanceof OtpWrong) await this.recorder.failed(credentials);
      throw error;
    }
  }
}
