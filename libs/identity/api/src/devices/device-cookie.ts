import { Inject, Injectable } from '@nestjs/common';
import { PLATFORM_CONFIG, type PlatformConfig } from '@luwte/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/cookie';
import { isToken } from '../sessions/session-token';

const NAME = 'luwte_device';
/** What browsers keep a cookie for at most, seconds; every switch writes it anew. */
const KEPT_SECONDS = 400 * 24 * 3600;

/**
 * The cookie that carries an enrolled device's credential: apart from the session's, and it stays when that goes. Out of
 * reach of scripts, sent to this site alone; in production held to HTTPS and this host (`__Host-`, RFC 6265bis).
 */
@Injectable()
export class DeviceCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(PLATFORM_CONFIG) { mode }: PlatformConfig) {
    this.secure = mode === 'production';
    this.name = this.secure ? `__Host-${NAME}` : NAME;
  }

  /** The credential of a request; null when there is none, or it cannot be one of ours. */
  read(request: FastifyRequest): string | null {
    const token = request.cookies[this.name];
    return isToken(token) ? token : null;
  }

  /** Hands the credential out, or writes it again so that it is kept longer. */
  write(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.options, maxAge: KEPT_SECONDS });
  }

  /** Takes the credential back. */
  clear(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.options);
  }

  private get options() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure } as const;
  }
}
