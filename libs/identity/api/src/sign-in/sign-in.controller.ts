import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Public } from '@luwte/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionActors } from '../sessions/session-actors';
import { SessionCookie } from '../sessions/session-cookie';
import { SignInDto } from './sign-in.dto';
import { SignInHandler } from './sign-in.handler';

@Controller(IDENTITY_ROUTES.session)
export class SignInController {
  constructor(
    private readonly handler: SignInHandler,
    private readonly cookie: SessionCookie,
    private readonly actors: SessionActors,
  ) {}

  /** Signs in: the answer sets the session's cookie. */
  @Post()
  @Public()
  @HttpCode(204)
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const current = await this.actors.sessionOf(request);
    const from = { ip: request.ip, userAgent: request.headers['user-agent'] };
    this.cookie.write(reply, await this.handler.handle(body, current, from));
  }
}
