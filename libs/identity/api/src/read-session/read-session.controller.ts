import { Controller, Get, Req } from '@nestjs/common';
import { IDENTITY_ROUTES, type SessionView } from '@luwte/identity/domain';
import { NotSignedIn, SignedIn } from '@luwte/platform/api';
import type { FastifyRequest } from 'fastify';
import { Devices } from '../devices/devices';
import { AccountRepository } from '../persistence/account.repository';
import { SessionActors } from '../sessions/session-actors';

@Controller(IDENTITY_ROUTES.session)
export class ReadSessionController {
  constructor(
    private readonly actors: SessionActors,
    private readonly devices: Devices,
    private readonly accounts: AccountRepository,
  ) {}

  /** Who is signed in, in which house, what they may do there, and where else they work. */
  @Get()
  @SignedIn()
  async read(@Req() request: FastifyRequest): Promise<SessionView> {
    const session = await this.actors.sessionOf(request);
    if (!session) throw new NotSignedIn();
    const device = await this.devices.of(request);
    const houses = await this.accounts.findHousesOf(session.accountId);
    const isHere = device?.facilityId === session.view.facility.id;
    return {
      ...session.view,
      facilities: houses.map(({ id, name }) => ({ id, name })),
      device: isHere ? { id: device.id, name: device.name, lockMinutes: device.lockMinutes } : null,
    };
  }
}
