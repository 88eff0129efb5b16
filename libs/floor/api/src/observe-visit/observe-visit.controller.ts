import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { ObserveDto } from './observe-visit.dto';
import { ObserveVisitHandler } from './observe-visit.handler';

@Controller(FLOOR_ROUTES.observations)
export class ObserveVisitController {
  constructor(private readonly handler: ObserveVisitHandler) {}

  /** Somebody looked: how was the visitor? */
  @Post()
  @Requires('floor.observe')
  @Creates()
  observe(@IdParam('id') id: string, @Body() body: ObserveDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(id, body, actor);
  }
}
