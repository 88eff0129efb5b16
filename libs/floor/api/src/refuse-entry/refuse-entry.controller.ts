import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { RefuseEntryDto } from './refuse-entry.dto';
import { RefuseEntryHandler } from './refuse-entry.handler';

@Controller(FLOOR_ROUTES.refusals)
export class RefuseEntryController {
  constructor(private readonly handler: RefuseEntryHandler) {}

  /** Keeps that somebody was not let in, and why. */
  @Post()
  @Requires('floor.check-in')
  @Creates()
  refuse(@Body() body: RefuseEntryDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(body, actor);
  }
}
