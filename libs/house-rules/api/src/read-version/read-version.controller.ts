import { Controller, Get, Param, Res } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type RuleSetVersion } from '@luwte/house-rules/domain';
import { Acting, type Actor, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { IdParam } from './id-param';
import { ReadVersionHandler } from './read-version.handler';

@Controller()
export class ReadVersionController {
  constructor(private readonly handler: ReadVersionHandler) {}

  /** The house rules that hold now; 404 while the house has published none. */
  @Get(HOUSE_RULES_ROUTES.current)
  @Requires('house-rules.read')
  current(@Acting() actor: Actor): Promise<RuleSetVersion> {
    return this.handler.current(actor);
  }

  /** One version, whatever its state. */
  @Get(HOUSE_RULES_ROUTES.version)
  @Requires('house-rules.read')
  async read(
    @Param() { id }: IdParam,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleSetVersion> {
    return withETag(reply, await this.handler.read(id, actor));
  }
}
