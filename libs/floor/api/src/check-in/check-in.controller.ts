import { Body, Controller, Post } from '@nestjs/common';
import { type CheckedIn, FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { CheckInDto } from './check-in.dto';
import { CheckInHandler } from './check-in.handler';

@Controller(FLOOR_ROUTES.visits)
export class CheckInController {
  constructor(private readonly handler: CheckInHandler) {}

  /** Somebody comes in: with `placeId` to a place, without to the waiting list, with `late` after the fact. */
  @Post()
  @Requires('floor.check-in')
  @Creates()
  checkIn(@Body() body: CheckInDto, @Acting() actor: Actor): Promise<CheckedIn> {
    return this.handler.handle(body, actor);
  }
}
