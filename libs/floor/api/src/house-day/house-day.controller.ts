import { Body, Controller, Get, Post } from '@nestjs/common';
import { FLOOR_ROUTES, type HouseNow } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { ChangeHouseDayDto } from './house-day.dto';
import { HouseDayHandler } from './house-day.handler';

@Controller()
export class HouseDayController {
  constructor(private readonly handler: HouseDayHandler) {}

  /** The house today. */
  @Get(FLOOR_ROUTES.today)
  @Requires('floor.board')
  today(@Acting() actor: Actor): Promise<HouseNow> {
    return this.handler.read(actor);
  }

  /** Opens the house, or opens it again after a pause. */
  @Post(FLOOR_ROUTES.todayOpen)
  @Requires('floor.open-house')
  @Creates()
  open(@Body() body: ChangeHouseDayDto, @Acting() actor: Actor): Promise<HouseNow> {
    return this.handler.change('open', body, actor);
  }

  /** Pauses admitting: who is inside stays, nobody new is seated. */
  @Post(FLOOR_ROUTES.todayPause)
  @Requires('floor.open-house')
  @Creates()
  pause(@Body() body: ChangeHouseDayDto, @Acting() actor: Actor): Promise<HouseNow> {
    return this.handler.change('pause', body, actor);
  }

  /** Closes the house when the last one is out. */
  @Post(FLOOR_ROUTES.todayClose)
  @Requires('floor.open-house')
  @Creates()
  close(@Body() body: ChangeHouseDayDto, @Acting() actor: Actor): Promise<HouseNow> {
    return this.handler.change('close', body, actor);
  }
}
