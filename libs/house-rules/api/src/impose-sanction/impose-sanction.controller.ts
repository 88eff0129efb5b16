import { Body, Controller, Post } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { ImposeSanctionHandler } from './impose-sanction.handler';
import { ImposeSanctionDto } from './sanction.dto';

@Controller(HOUSE_RULES_ROUTES.sanctions)
export class ImposeSanctionController {
  constructor(private readonly handler: ImposeSanctionHandler) {}

  /** Records what the house decided after a rule was broken. Who may decide it depends on the step. */
  @Post()
  @Requires('house-rules.impose-sanctions')
  @Creates()
  impose(@Body() body: ImposeSanctionDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(body, actor);
  }
}
