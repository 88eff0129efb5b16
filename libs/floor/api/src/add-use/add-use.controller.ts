import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { AddUseDto } from './add-use.dto';
import { AddUseHandler } from './add-use.handler';

@Controller(FLOOR_ROUTES.uses)
export class AddUseController {
  constructor(private readonly handler: AddUseHandler) {}

  /** Notes one use of a visit. */
  @Post()
  @Requires('floor.record-use')
  @Creates()
  add(@IdParam('id') id: string, @Body() body: AddUseDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(id, body, actor);
  }
}
