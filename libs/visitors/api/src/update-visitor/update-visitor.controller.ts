import { Body, Controller, Patch } from '@nestjs/common';
import { Acting, type Actor, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { VISITORS_ROUTES } from '@luwte/visitors/domain';
import { UpdateVisitorDto } from './update-visitor.dto';
import { UpdateVisitorHandler } from './update-visitor.handler';

@Controller(VISITORS_ROUTES.visitor)
export class UpdateVisitorController {
  constructor(private readonly handler: UpdateVisitorHandler) {}

  /** Completes or corrects a visitor's profile. */
  @Patch()
  @Requires('visitors.update')
  update(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: UpdateVisitorDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.handle(id, version, body, actor);
  }
}
