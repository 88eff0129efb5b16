import { Body, Controller, Param, Post } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, Requires } from '@luwte/platform/api';
import { IdParam } from '../read-version/id-param';
import { PublishRuleSetDto } from './publish-version.dto';
import { PublishVersionHandler } from './publish-version.handler';

@Controller(HOUSE_RULES_ROUTES.publication)
export class PublishVersionController {
  constructor(private readonly handler: PublishVersionHandler) {}

  /** Publishes a draft: from now on every visitor is asked to accept it. */
  @Post()
  @Requires('house-rules.publish')
  @Creates()
  publish(
    @Param() { id }: IdParam,
    @Body() body: PublishRuleSetDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.handle(id, body, actor);
  }
}
