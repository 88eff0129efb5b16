import { Controller, Get, Req } from '@nestjs/common';
import { IDENTITY_ROUTES, type SessionView } from '@luwte/identity/domain';
import { NotSignedIn, SignedIn } from '@luwte/platform/api';
import type { FastifyRequest } from 'fastify';
import { SessionActors } from '../sessions/session-actors';

@Controller(IDENTITY_ROUTES.session)
export class ReadSessionController {
  constructor(private readonly actors: SessionActors) {}

  /** Who is signed in, in which house, and what they may do there. */
  @Get()
  @SignedIn()
  async read(@Req() request: FastifyRequest): Promise<SessionView> {
    const session = await this.actors.sessionOf(request);
    if (!session) throw new NotSignedIn();
    return session.view;
  }
}
