import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { IDENTITY_ROUTES, type SecondFactorPolicyView } from '@luwte/identity/domain';
import { Acting, type Actor, IfMatch, Requires, withETag } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { FactorPolicyDto } from './factor-policy.dto';
import { FactorPolicyHandler } from './factor-policy.handler';

@Controller(IDENTITY_ROUTES.secondFactorPolicy)
export class FactorPolicyController {
  constructor(private readonly handler: FactorPolicyHandler) {}

  /** Of which roles the house asks a second factor. */
  @Get()
  @Requires('identity.manage-accounts')
  async read(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SecondFactorPolicyView> {
    return withETag(reply, await this.handler.read(actor));
  }

  /** Decides of which roles the house asks a second factor. */
  @Put()
  @Requires('identity.manage-accounts')
  change(
    @IfMatch() version: number,
    @Body() body: FactorPolicyDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    return this.handler.change(version, body, actor);
  }
}
