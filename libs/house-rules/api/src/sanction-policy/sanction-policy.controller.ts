import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { HOUSE_RULES_ROUTES, type SanctionPolicyRead } from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { Acting, type Actor, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { FastifyReply } from 'fastify';
import { SanctionPolicyDto } from './sanction-policy.dto';
import { SanctionPolicyHandler } from './sanction-policy.handler';

@Controller(HOUSE_RULES_ROUTES.policy)
export class SanctionPolicyController {
  constructor(private readonly handler: SanctionPolicyHandler) {}

  /** From which step on a return conversation comes first, and whom a visitor turns to. */
  @Get()
  @Requires('house-rules.read')
  async read(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SanctionPolicyRead> {
    return withETag(reply, await this.handler.read(actor));
  }

  /** Decides it anew; what held before stays in the history of the settings. */
  @Put()
  @Requires('house-rules.settings')
  async change(
    @IfMatch() version: number,
    @Body() body: SanctionPolicyDto,
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Created> {
    return withETag(reply, await this.handler.change(body, version, actor));
  }
}
