import { Body, Controller, Post } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { AcceptRulesDto } from './accept-rules.dto';
import { AcceptRulesHandler } from './accept-rules.handler';

@Controller(HOUSE_RULES_ROUTES.acceptances)
export class AcceptRulesController {
  constructor(private readonly handler: AcceptRulesHandler) {}

  /** Records that a visitor accepts the house rules that hold now. */
  @Post()
  @Requires('house-rules.accept')
  @Creates()
  accept(@Body() body: AcceptRulesDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(body, actor);
  }
}
