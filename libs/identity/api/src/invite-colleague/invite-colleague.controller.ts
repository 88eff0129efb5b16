import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { IDENTITY_ROUTES, type InvitationDetail, type MadeLink } from '@luwte/identity/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { MakeLinkDto } from '../make-link/make-link.dto';
import { InviteColleagueDto } from './invite-colleague.dto';
import { InviteColleagueHandler } from './invite-colleague.handler';

@Controller()
export class InviteColleagueController {
  constructor(private readonly handler: InviteColleagueHandler) {}

  /** Invites somebody to work in this house. Whether the address is known in another house is not told. */
  @Post(IDENTITY_ROUTES.invitations)
  @Requires('identity.manage-accounts')
  @Creates()
  invite(@Body() body: InviteColleagueDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.invite(body, actor);
  }

  /** One invitation that was not answered. */
  @Get(IDENTITY_ROUTES.invitation)
  @Requires('identity.manage-accounts')
  async read(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<InvitationDetail> {
    return withETag(reply, await this.handler.read(id, actor));
  }

  /** Makes the invitation's link, shown this once; one that was made before stops working. */
  @Post(IDENTITY_ROUTES.invitationLink)
  @Requires('identity.manage-accounts')
  @HttpCode(200)
  link(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: MakeLinkDto,
    @Acting() actor: Actor,
  ): Promise<MadeLink> {
    return this.handler.link(id, version, body, actor);
  }

  /** Withdraws the invitation; its link stops working. */
  @Post(IDENTITY_ROUTES.invitationWithdrawal)
  @Requires('identity.manage-accounts')
  @Creates()
  withdraw(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.withdraw(id, version, actor);
  }
}
