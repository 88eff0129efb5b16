import { Controller, Get } from '@nestjs/common';
import { AUDIT_ROUTES, type AuditVerification } from '@luwte/audit/domain';
import { Acting, type Actor, Requires } from '@luwte/platform/api';
import { VerifyChainHandler } from './verify-chain.handler';

@Controller(AUDIT_ROUTES.verification)
export class VerifyChainController {
  constructor(private readonly handler: VerifyChainHandler) {}

  /** Whether the audit log of this house is whole and unchanged. */
  @Get()
  @Requires('audit.verify')
  verify(@Acting() actor: Actor): Promise<AuditVerification> {
    return this.handler.handle(actor);
  }
}
