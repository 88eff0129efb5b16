import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { IDENTITY_ROUTES, type SignInList } from '@luwte/identity/domain';
import { Acting, type Actor, IdParam, Requires } from '@luwte/platform/api';
import { AccountSignInsHandler } from './account-sign-ins.handler';

@Controller()
export class AccountSignInsController {
  constructor(private readonly handler: AccountSignInsHandler) {}

  /** Where a colleague is signed in to this house now. */
  @Get(IDENTITY_ROUTES.accountSignIns)
  @Requires('identity.manage-accounts')
  list(@IdParam('id') id: string, @Acting() actor: Actor): Promise<SignInList> {
    return this.handler.list(id, actor);
  }

  /** Ends one of a colleague's sign-ins to this house. */
  @Delete(IDENTITY_ROUTES.accountSignIn)
  @Requires('identity.manage-accounts')
  @HttpCode(204)
  end(
    @IdParam('id') id: string,
    @IdParam('signInId') signInId: string,
    @Acting() actor: Actor,
  ): Promise<void> {
    return this.handler.end(id, signInId, actor);
  }

  /** Ends all of a colleague's sign-ins to this house. */
  @Delete(IDENTITY_ROUTES.accountSignIns)
  @Requires('identity.manage-accounts')
  @HttpCode(204)
  endAll(@IdParam('id') id: string, @Acting() actor: Actor): Promise<void> {
    return this.handler.endAll(id, actor);
  }
}
