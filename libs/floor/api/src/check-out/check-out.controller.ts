import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { CheckOutDto } from './check-out.dto';
import { CheckOutHandler } from './check-out.handler';

@Controller(FLOOR_ROUTES.checkOut)
export class CheckOutController {
  constructor(private readonly handler: CheckOutHandler) {}

  /** Somebody leaves. */
  @Post()
  @Requires('floor.check-out')
  @Creates()
  checkOut(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: CheckOutDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.handle(id, version, body, actor);
  }
}
