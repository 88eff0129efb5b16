import { Controller, Param, Post, Res } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { IdParam } from '../read-version/id-param';
import { PublishVersionHandler } from './publish-version.handler';

@Controller(HOUSE_RULES_ROUTES.publication)
export class PublishVersionController {
  constructor(private readonly handler: PublishVersionHandler) {}

  /** Publishes a draft: from now on every visitor is asked to accept it. */
  @Post()
  @Requires('house-rules.publish')
  @Creates()
  async publish(
    @Param() { id }: IdParam,
    @IfMatch() expected: number,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Created> {
    return withETag(reply, await this.handler.handle(id, expected, actor));
  }
}
