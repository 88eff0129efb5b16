import { Controller, Get, Res } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type SanctionDetail } from '@luwte/house-rules/domain';
import { Acting, type Actor, IdParam, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { ReadSanctionHandler } from './read-sanction.handler';

@Controller(HOUSE_RULES_ROUTES.sanction)
export class ReadSanctionController {
  constructor(private readonly handler: ReadSanctionHandler) {}

  /** One sanction with its facts and its history. */
  @Get()
  @Requires('house-rules.read-sanctions')
  async read(
    @IdParam('id') id: string,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SanctionDetail> {
    return withETag(reply, await this.handler.handle(id, actor));
  }
}
