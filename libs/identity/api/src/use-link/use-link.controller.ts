import { Body, Controller, HttpCode, Ip, Post } from '@nestjs/common';
import { IDENTITY_ROUTES, type LinkView } from '@luwte/identity/domain';
import { Public } from '@luwte/platform/api';
import { AcceptInvitationHandler } from './accept-invitation.handler';
import { JoinHouseHandler } from './join-house.handler';
import { LinkHolder } from './link-holder';
import { SetPasswordHandler } from './set-password.handler';
import { AcceptInvitationDto, JoinHouseDto, ReadLinkDto, SetPasswordDto } from './use-link.dto';

/** For who holds a link. Its token comes in the body, never in an address, so that no log ever holds it. */
@Controller()
export class UseLinkController {
  constructor(
    private readonly holder: LinkHolder,
    private readonly accepting: AcceptInvitationHandler,
    private readonly joining: JoinHouseHandler,
    private readonly setting: SetPasswordHandler,
  ) {}

  /** What the link is for. */
  @Post(IDENTITY_ROUTES.invitedReading)
  @Public()
  @HttpCode(200)
  read(@Body() { token }: ReadLinkDto, @Ip() ip: string): Promise<LinkView> {
    return this.holder.show(token, ip);
  }

  /** Joins the house with a new account. */
  @Post(IDENTITY_ROUTES.invitedAccount)
  @Public()
  @HttpCode(204)
  accept(@Body() body: AcceptInvitationDto, @Ip() ip: string): Promise<void> {
    return this.accepting.handle(body, ip);
  }

  /** Joins the house with the account that one has. */
  @Post(IDENTITY_ROUTES.invitedMembership)
  @Public()
  @HttpCode(204)
  join(@Body() body: JoinHouseDto, @Ip() ip: string): Promise<void> {
    return this.joining.handle(body, ip);
  }

  /** Sets the new password that the link is for. */
  @Post(IDENTITY_ROUTES.invitedPassword)
  @Public()
  @HttpCode(204)
  setPassword(@Body() body: SetPasswordDto, @Ip() ip: string): Promise<void> {
    return this.setting.handle(body, ip);
  }
}
