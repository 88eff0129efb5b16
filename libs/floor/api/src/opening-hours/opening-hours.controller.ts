import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { FLOOR_ROUTES, type OpeningHours } from '@luwte/floor/domain';
import { Acting, type Actor, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { OpeningHoursDto } from './opening-hours.dto';
import { OpeningHoursHandler } from './opening-hours.handler';

@Controller(FLOOR_ROUTES.openingHours)
export class OpeningHoursController {
  constructor(private readonly handler: OpeningHoursHandler) {}

  /** The opening hours; version 0 while the house has none. */
  @Get()
  @Requires('floor.read-settings')
  async read(@Acting() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<OpeningHours> {
    return withETag(reply, await this.handler.read(actor));
  }

  /** Makes the opening hours as the body says. */
  @Put()
  @Requires('floor.settings')
  edit(@IfMatch() version: number, @Body() body: OpeningHoursDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.edit(version, body, actor);
  }
}
