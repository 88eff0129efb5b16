import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from '@luwte/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { isToken } from './session-token';

const NAME = 'luwte_session';

/**
 * The cookie that carries the session's token: out of reach of scripts, sent to this site alone. In production it
 * has the `__Host-` prefix, by which browsers hold it to HTTPS and to this host (RFC 6265bis).
 */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(PLATFORM_CONFIG) { mode }: PlatformConfig) {
    this.secure = mode === 'production';
    this.name = this.secure ? `__Host-${NAME}` : NAME;
  }

  /** The token of a request; null when there is none, or it cannot be one of ours. */
  read(request: FastifyRequest): string | null {
    const token = request.cookies[this.name];
    return isToken(token) ? token : null;
  }

  /** Hands the token out; it goes when the browser closes, or when the session ends. */
  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, this.options);
  }

  /** Takes the token back. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }

  private get options() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure } as const;
  }
}
