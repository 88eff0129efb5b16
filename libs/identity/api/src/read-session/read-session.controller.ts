import { Controller, Get, Req } from '@nestjs/common';
import { IDENTITY_ROUTES, type SessionView } from '@luwte/identity/domain';
import { NotSignedIn, SignedIn } from '@luwte/platform/api';
import type { FastifyRequest } from 'fastify';
import { Devices } from '../devices/devices';
import { SessionActors } from '../sessions/session-actors';

@Controller(IDENTITY_ROUTES.session)
export class ReadSessionController {
  constructor(
    private readonly actors: SessionActors,
    private readonly devices: Devices,
  ) {}

  /** Who is signed in, in which house, and what they may do there. */
  @Get()
  @SignedIn()
  async read(@Req() request: FastifyRequest): Promise<SessionView> {
    const session = await this.actors.sessionOf(request);
    if (!session) throw new NotSignedIn();
    const device = await this.devices.of(request);
    const isHere = device?.facilityId === session.view.facility.id;
    return {
      ...session.view,
      device: isHere ? { id: device.id, name: device.name, lockMinutes: device.lockMinutes } : null,
    };
  }
}
