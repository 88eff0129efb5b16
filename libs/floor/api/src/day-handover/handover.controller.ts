import { Body, Controller, Get, Post } from '@nestjs/common';
import { DAY_ROUTES, type HandoverNow } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { HandOverShiftDto, TakeOverDto } from './handover.dto';
import { HandoverHandler } from './handover.handler';

@Controller()
export class HandoverController {
  constructor(private readonly handler: HandoverHandler) {}

  /** What is open today: visits, looks that were not "alert", and what higher slices add. */
  @Get(DAY_ROUTES.handover)
  @Requires('floor.hand-over')
  read(@Acting() actor: Actor): Promise<HandoverNow> {
    return this.handler.read(actor);
  }

  /** Names who looks after an open matter from here on. */
  @Post(DAY_ROUTES.takeovers)
  @Requires('floor.hand-over')
  @Creates()
  takeOver(@Body() body: TakeOverDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.takeOver(body, actor);
  }

  /** Gives the shift to another lead; the house stays open. */
  @Post(DAY_ROUTES.handovers)
  @Requires('floor.open-house')
  @Creates()
  handOver(@Body() body: HandOverShiftDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handOver(body, actor);
  }
}
