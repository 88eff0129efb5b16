import { Body, Controller, Post } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { DraftVersionHandler } from './draft-version.handler';
import { DraftRuleSetDto } from './rule-set.dto';

@Controller(HOUSE_RULES_ROUTES.versions)
export class DraftVersionController {
  constructor(private readonly handler: DraftVersionHandler) {}

  /** Starts a draft of the next house rules. */
  @Post()
  @Requires('house-rules.draft')
  @Creates()
  draft(@Body() body: DraftRuleSetDto, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(body, actor);
  }
}
