import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IDENTITY_ROUTES, type NewRecoveryCodes, type NewSecondFactor } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import { ConfirmSecondFactorDto, OwnPasswordDto } from './set-second-factor.dto';
import { SetSecondFactorHandler } from './set-second-factor.handler';

@Controller()
export class SetSecondFactorController {
  constructor(private readonly handler: SetSecondFactorHandler) {}

  /** Gives a new secret for an authenticator app. Nothing changes until a code of it comes back. */
  @Post(IDENTITY_ROUTES.secondFactorStart)
  @SignedIn()
  @HttpCode(200)
  start(@Body() body: OwnPasswordDto, @Acting() actor: Actor): Promise<NewSecondFactor> {
    return this.handler.start(body, actor);
  }

  /** Puts the secret to use, and gives recovery codes that are never shown again. */
  @Post(IDENTITY_ROUTES.secondFactorConfirmation)
  @SignedIn()
  @HttpCode(200)
  confirm(@Body() body: ConfirmSecondFactorDto, @Acting() actor: Actor): Promise<NewRecoveryCodes> {
    return this.handler.confirm(body, actor);
  }
}
