import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { GiveAtDoorDto } from './give-at-door.dto';
import { GiveAtDoorHandler } from './give-at-door.handler';

@Controller()
export class GiveAtDoorController {
  constructor(private readonly handler: GiveAtDoorHandler) {}

  /** Records help or clean equipment that was given at the door. No advice and no sanction stands in its way. */
  @Post(FLOOR_ROUTES.offers)
  @Requires('floor.check-in')
  @Creates()
  give(@Body() body: GiveAtDoorDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.give(body, actor);
  }

  /** Takes back what one recorded oneself, for ten seconds. */
  @Post(FLOOR_ROUTES.offerUndo)
  @Requires('floor.check-in')
  @Creates()
  undo(@IdParam('id') id: string, @Acting() actor: Actor): Promise<Created> {
    return this.handler.undo(id, actor);
  }
}
