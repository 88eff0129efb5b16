import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { IDENTITY_ROUTES, type MadeLink } from '@luwte/identity/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { MakeLinkDto } from '../make-link/make-link.dto';
import { ResetAccessHandler } from './reset-access.handler';

@Controller()
export class ResetAccessController {
  constructor(private readonly handler: ResetAccessHandler) {}

  /** Takes a colleague's second factor away, whose telephone is lost. All sign-ins of the account end. */
  @Post(IDENTITY_ROUTES.accountFactorReset)
  @Requires('identity.manage-accounts')
  @Creates()
  resetFactor(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.resetFactor(id, version, actor);
  }

  /** Makes a link by which a colleague chooses a new password; shown this once. */
  @Post(IDENTITY_ROUTES.accountPasswordLink)
  @Requires('identity.manage-accounts')
  @HttpCode(200)
  linkPassword(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: MakeLinkDto,
    @Acting() actor: Actor,
  ): Promise<MadeLink> {
    return this.handler.linkPassword(id, version, body, actor);
  }
}
