import { Injectable } from '@nestjs/common';
import type { NewRecoveryCodes, ProveBoth } from '@luwte/identity/domain';
import type { Actor } from '@luwte/platform/api';
import { FactorRecords } from '../second-factor/factor-records';
import { Sessions } from '../sessions/sessions';
import { Reauthentication } from '../sign-in/reauthentication';

/** What asks for password and code together: taking the second factor away, and new recovery codes. */
@Injectable()
export class DropSecondFactorHandler {
  constructor(
    private readonly reauthentication: Reauthentication,
    private readonly records: FactorRecords,
    private readonly sessions: Sessions,
  ) {}

  /** @throws WrongPassword, OtpWrong, WithoutFactor, Throttled */
  async drop({ password, otp }: ProveBoth, actor: Actor): Promise<void> {
    await this.reauthentication.before(actor, password, ({ factor_secret }) =>
      this.records.drop(actor, factor_secret, otp),
    );
    await this.sessions.changed(actor.accountId);
  }

  /** @throws WrongPassword, OtpWrong, WithoutFactor, Throttled */
  renew({ password, otp }: ProveBoth, actor: Actor): Promise<NewRecoveryCodes> {
    return this.reauthentication.before(actor, password, async ({ factor_secret }) => ({
      codes: await this.records.renew(actor, factor_secret, otp),
    }));
  }
}
