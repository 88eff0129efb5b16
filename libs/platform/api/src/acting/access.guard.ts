import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, CREATES, type Access, type ActingRequest } from './access';
import type { Actor } from './actor';
import { CrossSite, Forbidden, KeyMalformed, NotSignedIn } from './errors';

/** Port: tells who is behind a request. Implemented by identity. */
export interface ActorResolver {
  /** The actor of the session cookie; null when there is none, or it has ended. */
  resolve(request: FastifyRequest): Promise<Actor | null> | Actor | null;
  /** The enrolled device that the request comes from, as an actor without permissions; null when it is none. */
  resolveDevice(request: FastifyRequest): Promise<Actor | null> | Actor | null;
}
export const ACTOR_RESOLVER = Symbol('luwte.actor-resolver');

/** Port: what happens when an account is refused (the audit log wants to know). */
export interface RefusalListener {
  refused(actor: Actor, permission: string): Promise<void>;
}
export const REFUSAL_LISTENER = Symbol('luwte.refusal-listener');

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY_PATTERN = /^[\x21-\x7e]{8,100}$/;

/** Lets a request in by its handler's mark; deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ACTOR_RESOLVER) private readonly resolver: ActorResolver,
    @Inject(REFUSAL_LISTENER) private readonly listener: RefusalListener,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!SAFE_METHODS.has(request.method)) refuseOtherSites(request);
    if (!access) throw new Forbidden('unmarked');
    if (access.kind === 'public') return true;
    const actor = await this.actorOf(request, access);
    const creates = this.reflector.get<boolean | undefined>(CREATES, context.getHandler());
    request.actor = creates ? withIdempotency(actor, request) : actor;
    return true;
  }

  /** @throws NotSignedIn, Forbidden */
  private async actorOf(
    request: FastifyRequest,
    access: Exclude<Access, { kind: 'public' }>,
  ): Promise<Actor> {
    const actor = await this.resolver.resolve(request);
    if (actor && (access.kind === 'signed-in' || actor.permissions.has(access.permission))) return actor;
    const device = access.kind === 'device' ? await this.resolver.resolveDevice(request) : null;
    if (device) return actor?.deviceId === device.deviceId ? actor : device;
    if (!actor || access.kind === 'signed-in') throw new NotSignedIn();
    await this.listener.refused(actor, access.permission);
    throw new Forbidden(access.permission);
  }
}

/**
 * Refuses a changing request that a browser marks as coming from elsewhere. Browsers send `Sec-Fetch-Site` and
 * `Origin` with it (Fetch Metadata); a client that sends neither is no browser and carries no one's cookies.
 */
function refuseOtherSites(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new CrossSite();
  const { origin } = request.headers;
  if (origin !== undefined && URL.parse(origin)?.host !== request.headers.host) throw new CrossSite();
}

function withIdempotency(actor: Actor, request: FastifyRequest): Actor {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return actor;
  if (typeof key !== 'string' || !KEY_PATTERN.test(key)) throw new KeyMalformed();
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n${canonicalJson(request.body)}`)
    .digest('hex');
  return { ...actor, idempotency: { key, fingerprint } };
}

/** JSON with sorted keys, so that the order in which a client writes its fields does not matter. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
