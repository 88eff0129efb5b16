import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { BoundToDevice, IDENTITY_ROUTES, readUserAgent } from '@luwte/identity/domain';
import { Acting, type Actor, SignedIn } from '@luwte/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionActors } from '../sessions/session-actors';
import { SessionCookie } from '../sessions/session-cookie';
import { SwitchHouseDto } from './switch-house.dto';
import { SwitchHouseHandler } from './switch-house.handler';

@Controller(IDENTITY_ROUTES.house)
export class SwitchHouseController {
  constructor(
    private readonly handler: SwitchHouseHandler,
    private readonly cookie: SessionCookie,
    private readonly actors: SessionActors,
  ) {}

  /** Goes on in another house where the account works: a new session, with that house's roles. */
  @Post()
  @SignedIn()
  @HttpCode(204)
  async switch(
    @Body() body: SwitchHouseDto,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.actors.sessionOf(request);
    if (!session || session.boundTo !== null) throw new BoundToDevice();
    const device = readUserAgent(request.headers['user-agent']);
    this.cookie.write(reply, await this.handler.handle(body, actor, device));
  }
}
