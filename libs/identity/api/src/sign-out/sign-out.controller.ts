import { Controller, Delete, HttpCode, Res } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { SessionCookie } from '../sessions/session-cookie';
import { SignOutHandler } from './sign-out.handler';

@Controller(IDENTITY_ROUTES.session)
export class SignOutController {
  constructor(
    private readonly handler: SignOutHandler,
    private readonly cookie: SessionCookie,
  ) {}

  /** Signs out: the session ends everywhere, and the cookie goes. */
  @Delete()
  @SignedIn()
  @HttpCode(204)
  async signOut(@Acting() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.handler.handle(actor);
    this.cookie.clear(reply);
  }
}
