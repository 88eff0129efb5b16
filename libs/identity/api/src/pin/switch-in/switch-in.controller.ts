import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IDENTITY_ROUTES, type SwitchScreen } from '@luwte/identity/domain';
import { NotSignedIn, OnDevice } from '@luwte/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeviceCookie } from '../../devices/device-cookie';
import { Devices, type EnrolledDevice } from '../../devices/devices';
import { SessionActors } from '../../sessions/session-actors';
import { SessionCookie } from '../../sessions/session-cookie';
import { SwitchInDto } from './switch-in.dto';
import { SwitchInHandler } from './switch-in.handler';

@Controller()
export class SwitchInController {
  constructor(
    private readonly handler: SwitchInHandler,
    private readonly devices: Devices,
    private readonly actors: SessionActors,
    private readonly deviceCookie: DeviceCookie,
    private readonly sessionCookie: SessionCookie,
  ) {}

  /** What an enrolled device shows while nobody is signed in: the house, and colleagues by first name. */
  @Get(IDENTITY_ROUTES.deviceHere)
  @OnDevice('identity.switch')
  async screen(@Req() request: FastifyRequest): Promise<SwitchScreen> {
    return this.handler.screen(await this.deviceOf(request));
  }

  /** A worker switches in on an enrolled device: the answer sets the session's cookie. */
  @Post(IDENTITY_ROUTES.deviceSwitch)
  @OnDevice('identity.switch')
  @HttpCode(204)
  async switchIn(
    @Body() body: SwitchInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const device = await this.deviceOf(request);
    const current = await this.actors.sessionOf(request);
    const token = await this.handler.handle(body, device, current);
    this.sessionCookie.write(reply, token);
    const credential = this.deviceCookie.read(request);
    if (credential !== null) this.deviceCookie.write(reply, credential);
  }

  private async deviceOf(request: FastifyRequest): Promise<EnrolledDevice> {
    const device = await this.devices.of(request);
    if (!device) throw new NotSignedIn();
    return device;
  }
}
