import { Injectable } from '@nestjs/common';
import { type Actor, type ActorResolver, deviceActor } from '@luwte/platform/api';
import type { FastifyRequest } from 'fastify';
import { Devices } from '../devices/devices';
import { SessionCookie } from './session-cookie';
import { type LiveSession, Sessions } from './sessions';

/** Finds the session behind a request's cookie. */
@Injectable()
export class SessionActors implements ActorResolver {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly sessions: Sessions,
    private readonly devices: Devices,
  ) {}

  async resolve(request: FastifyRequest): Promise<Actor | null> {
    const session = await this.sessionOf(request);
    if (!session) return null;
    const device = await this.devices.of(request);
    const isHere = device?.facilityId === session.actor.facilityId;
    return isHere ? { ...session.actor, deviceId: device.id } : session.actor;
  }

  async resolveDevice(request: FastifyRequest): Promise<Actor | null> {
    const device = await this.devices.of(request);
    return device && deviceActor(device.facilityId, device.timeZone, device.id);
  }

  /** The session of the request; null when there is none that counts. One opened by PIN counts on its device alone. */
  async sessionOf(request: FastifyRequest): Promise<LiveSession | null> {
    const token = this.cookie.read(request);
    const session = token === null ? null : await this.sessions.find(token);
    if (!session || session.boundTo === null) return session;
    return (await this.devices.of(request))?.id === session.boundTo ? session : null;
  }
}
