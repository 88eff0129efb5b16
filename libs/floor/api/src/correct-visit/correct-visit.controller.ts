import { Body, Controller, Post } from '@nestjs/common';
import { FLOOR_ROUTES } from '@luwte/floor/domain';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { CorrectVisitDto } from './correct-visit.dto';
import { CorrectVisitHandler } from './correct-visit.handler';

@Controller(FLOOR_ROUTES.correction)
export class CorrectVisitController {
  constructor(private readonly handler: CorrectVisitHandler) {}

  /** Puts the times of a visit right, with a reason. */
  @Post()
  @Requires('floor.correct')
  @Creates()
  correct(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: CorrectVisitDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.handle(id, version, body, actor);
  }
}
