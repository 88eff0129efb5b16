import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IDENTITY_ROUTES, type NewRecoveryCodes } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import { DropSecondFactorHandler } from './drop-second-factor.handler';
import { ProveBothDto } from './prove-both.dto';

@Controller()
export class DropSecondFactorController {
  constructor(private readonly handler: DropSecondFactorHandler) {}

  /** Takes the own second factor away, by password and code. */
  @Post(IDENTITY_ROUTES.secondFactorRemoval)
  @SignedIn()
  @HttpCode(204)
  drop(@Body() body: ProveBothDto, @Acting() actor: Actor): Promise<void> {
    return this.handler.drop(body, actor);
  }

  /** New recovery codes, shown this once; those before them stop working. */
  @Post(IDENTITY_ROUTES.recoveryCodes)
  @SignedIn()
  @HttpCode(200)
  renew(@Body() body: ProveBothDto, @Acting() actor: Actor): Promise<NewRecoveryCodes> {
    return this.handler.renew(body, actor);
  }
}
