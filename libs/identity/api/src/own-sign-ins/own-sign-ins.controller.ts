import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { IDENTITY_ROUTES, type SignInList } from '@luwte/identity/domain';
import { Acting, type Actor, IdParam, SignedIn } from '@luwte/platform/api';
import { OwnSignInsHandler } from './own-sign-ins.handler';

@Controller()
export class OwnSignInsController {
  constructor(private readonly handler: OwnSignInsHandler) {}

  /** Where the account is signed in now, in every house, last used first. */
  @Get(IDENTITY_ROUTES.ownSignIns)
  @SignedIn()
  list(@Acting() actor: Actor): Promise<SignInList> {
    return this.handler.list(actor);
  }

  /** Ends all but the one that asks. */
  @Delete(IDENTITY_ROUTES.ownSignIns)
  @SignedIn()
  @HttpCode(204)
  endOthers(@Acting() actor: Actor): Promise<void> {
    return this.handler.endOthers(actor);
  }

  /** Ends one of the own. */
  @Delete(IDENTITY_ROUTES.ownSignIn)
  @SignedIn()
  @HttpCode(204)
  end(@IdParam('id') id: string, @Acting() actor: Actor): Promise<void> {
    return this.handler.end(id, actor);
  }
}
