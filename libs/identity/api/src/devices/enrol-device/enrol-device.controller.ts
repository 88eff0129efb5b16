import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeviceCookie } from '../device-cookie';
import { Devices } from '../devices';
import { EnrolDeviceDto } from './enrol-device.dto';
import { EnrolDeviceHandler } from './enrol-device.handler';

@Controller(IDENTITY_ROUTES.devices)
export class EnrolDeviceController {
  constructor(
    private readonly handler: EnrolDeviceHandler,
    private readonly devices: Devices,
    private readonly cookie: DeviceCookie,
  ) {}

  /** Enrols the browser that asks: the answer sets the device's cookie. */
  @Post()
  @Requires('identity.manage-devices')
  @Creates()
  async enrol(
    @Body() body: EnrolDeviceDto,
    @Acting() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Created> {
    const { created, token } = await this.handler.handle(body, actor, await this.devices.of(request));
    this.cookie.write(reply, token);
    return created;
  }
}
