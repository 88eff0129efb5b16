import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { DAY_ROUTES, FLOOR_ROUTES, type HouseNow } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { ChangeHouseDayDto } from './house-day.dto';
import { HouseDayHandler } from './house-day.handler';

@Controller()
export class HouseDayController {
  constructor(private readonly handler: HouseDayHandler) {}

  /** The house today; version 0 while nobody has opened it. */
  @Get(FLOOR_ROUTES.today)
  @Requires('floor.board')
  async today(@Acting() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<HouseNow> {
    return withETag(reply, await this.handler.read(actor));
  }

  /** Begins the checklist of an opening. */
  @Post(DAY_ROUTES.begin)
  @Requires('floor.fill-checklist')
  @Creates()
  begin(
    @IfMatch() version: number,
    @Body() body: ChangeHouseDayDto,
    @Acting() actor: Actor,
  ): Promise<HouseNow> {
    return this.handler.change('begin', version, body, actor);
  }

  /** Opens the house, or opens it again after a pause. What is missing stops it, unless overridden with a reason. */
  @Post(FLOOR_ROUTES.todayOpen)
  @Requires('floor.open-house')
  @Creates()
  open(
    @IfMatch() version: number,
    @Body() body: ChangeHouseDayDto,
    @Acting() actor: Actor,
  ): Promise<HouseNow> {
    return this.handler.change('open', version, body, actor);
  }

  /** Pauses admitting: who is inside stays, nobody new is seated. */
  @Post(FLOOR_ROUTES.todayPause)
  @Requires('floor.pause-house')
  @Creates()
  pause(
    @IfMatch() version: number,
    @Body() body: ChangeHouseDayDto,
    @Acting() actor: Actor,
  ): Promise<HouseNow> {
    return this.handler.change('pause', version, body, actor);
  }

  /** Closes the house when the last one is out, and nothing is open that nobody took over. */
  @Post(FLOOR_ROUTES.todayClose)
  @Requires('floor.open-house')
  @Creates()
  close(
    @IfMatch() version: number,
    @Body() body: ChangeHouseDayDto,
    @Acting() actor: Actor,
  ): Promise<HouseNow> {
    return this.handler.change('close', version, body, actor);
  }
}
