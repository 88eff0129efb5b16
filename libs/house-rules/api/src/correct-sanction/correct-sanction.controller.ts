import { Body, Controller, Patch, Post, Res } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, Creates, IdParam, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { CorrectSanctionDto } from '../impose-sanction/sanction.dto';
import { CorrectSanctionHandler } from './correct-sanction.handler';
import { SanctionReasonDto } from './sanction-reason.dto';

@Controller()
export class CorrectSanctionController {
  constructor(private readonly handler: CorrectSanctionHandler) {}

  /** Puts a sanction right; what it said before stays readable. */
  @Patch(HOUSE_RULES_ROUTES.sanction)
  @Requires('house-rules.impose-sanctions')
  async correct(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: CorrectSanctionDto,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Created> {
    return withETag(reply, await this.handler.correct(id, version, body, actor));
  }

  /** Takes back a sanction that was recorded in error: it never counted. */
  @Post(HOUSE_RULES_ROUTES.withdrawal)
  @Requires('house-rules.impose-sanctions')
  @Creates()
  withdraw(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: SanctionReasonDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.withdraw(id, version, body, actor);
  }
}
