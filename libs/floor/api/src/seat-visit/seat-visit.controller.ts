import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { MoveVisitDto, SeatVisitDto, StartAfterCareDto } from './seat-visit.dto';
import { SeatVisitHandler } from './seat-visit.handler';

@Controller()
export class SeatVisitController {
  constructor(private readonly handler: SeatVisitHandler) {}

  /** Calls somebody from the waiting list. */
  @Post(FLOOR_ROUTES.call)
  @Requires('floor.seat')
  @Creates()
  call(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.call(id, version, actor);
  }

  /** Seats somebody. */
  @Post(FLOOR_ROUTES.seating)
  @Requires('floor.seat')
  @Creates()
  seat(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: SeatVisitDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.seat(id, version, body, actor);
  }

  /** Moves somebody to another place. */
  @Post(FLOOR_ROUTES.move)
  @Requires('floor.seat')
  @Creates()
  move(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: MoveVisitDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.move(id, version, body, actor);
  }

  /** Brings somebody to after-care. */
  @Post(FLOOR_ROUTES.afterCare)
  @Requires('floor.seat')
  @Creates()
  startAfterCare(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: StartAfterCareDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.startAfterCare(id, version, body, actor);
  }
}
