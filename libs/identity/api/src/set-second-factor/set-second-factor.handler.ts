import { Injectable } from '@nestjs/common';
import {
  type ConfirmSecondFactor,
  FactorSet,
  type NewRecoveryCodes,
  type NewSecondFactor,
  OtpWrong,
  type OwnPassword,
} from '@luwte/identity/domain';
import type { Actor } from '@luwte/platform/api';
import { Authenticator } from '../second-factor/authenticator';
import { FactorRecords } from '../second-factor/factor-records';
import { Sessions } from '../sessions/sessions';
import { Reauthentication } from '../sign-in/reauthentication';
import { SignInThrottle } from '../sign-in/sign-in-throttle';

/** Sets the actor's second factor: a secret behind the password, put to use by a first code. */
@Injectable()
export class SetSecondFactorHandler {
  constructor(
    private readonly reauthentication: Reauthentication,
    private readonly authenticator: Authenticator,
    private readonly records: FactorRecords,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
  ) {}

  /** @throws WrongPassword, Throttled, FactorSet */
  start({ password }: OwnPassword, actor: Actor): Promise<NewSecondFactor> {
    return this.reauthentication.before(actor, password, async ({ email }) => {
      const { secret, uri, sealed } = this.authenticator.begin(actor.accountId, email);
      if (!(await this.records.begin(actor, sealed))) throw new FactorSet();
      return { secret, uri };
    });
  }

  /** @throws OtpWrong, WithoutFactor when nothing was started lately, FactorSet, Throttled */
  async confirm({ appCode }: ConfirmSecondFactor, actor: Actor): Promise<NewRecoveryCodes> {
    const attempt = await this.throttle.again(actor.accountId);
    const begun = await this.records.begun(actor);
    const step = this.records.stepOf(actor, begun, appCode);
    if (step === null) throw new OtpWrong();
    const codes = await this.records.confirm(actor, begun, step);
    await this.throttle.forgive(attempt);
    await this.sessions.changed(actor.accountId);
    return { codes };
  }
}
