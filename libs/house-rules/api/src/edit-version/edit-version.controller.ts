import { Body, Controller, Param, Patch, Res } from '@nestjs/common';
import { HOUSE_RULES_ROUTES } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { EditRuleSetDto } from '../draft-version/rule-set.dto';
import { IdParam } from '../read-version/id-param';
import { EditVersionHandler } from './edit-version.handler';

@Controller(HOUSE_RULES_ROUTES.version)
export class EditVersionController {
  constructor(private readonly handler: EditVersionHandler) {}

  /** Replaces the languages and rules of a draft. */
  @Patch()
  @Requires('house-rules.draft')
  async edit(
    @Param() { id }: IdParam,
    @IfMatch() expected: number,
    @Body() body: EditRuleSetDto,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Created> {
    return withETag(reply, await this.handler.handle(id, expected, body, actor));
  }
}
