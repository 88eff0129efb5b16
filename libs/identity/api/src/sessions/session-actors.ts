import { Injectable } from '@nestjs/common';
import type { Actor, ActorResolver } from '@luwte/platform/api';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from './session-cookie';
import { type LiveSession, Sessions } from './sessions';

/** Finds the session behind a request's cookie. */
@Injectable()
export class SessionActors implements ActorResolver {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: Sessions,
  ) {}

  async resolve(request: FastifyRequest): Promise<Actor | null> {
    return (await this.sessionOf(request))?.actor ?? null;
  }

  /** The session of the request; null when there is none that counts. */
  async sessionOf(request: FastifyRequest): Promise<LiveSession | null> {
    const token = this.cookie.read(request);
    return token === null ? null : this.sessions.find(token);
  }
}
