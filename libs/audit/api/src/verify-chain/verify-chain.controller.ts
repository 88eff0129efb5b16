import { Controller, Get, Query } from '@nestjs/common';
import { AUDIT_ROUTES, type AuditVerification } from '@luwte/audit/domain';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import { VerifyChainDto } from './verify-chain.dto';
import { VerifyChainHandler } from './verify-chain.handler';

@Controller(AUDIT_ROUTES.verification)
export class VerifyChainController {
  constructor(private readonly handler: VerifyChainHandler) {}

  /** Whether the audit log of this house is whole and unchanged, and still holds a head that was noted down. */
  @Get()
  @Requires('audit.verify')
  verify(@Query() query: VerifyChainDto, @Acting() actor: Actor): Promise<AuditVerification> {
    return this.handler.handle(query, actor);
  }
}
