import { Global, Module } from '@nestjs/common';
import { REFUSAL_LISTENER } from '@luwte/platform/api';
import { AuditRefusals } from './audit-refusals';
import { AuditFacade } from './audit.facade';
import { ListEntriesController } from './list-entries/list-entries.controller';
import { ListEntriesHandler } from './list-entries/list-entries.handler';
import { AuditSealer } from './seal-entries/audit-sealer';
import { VerifyChainController } from './verify-chain/verify-chain.controller';
import { VerifyChainHandler } from './verify-chain/verify-chain.handler';

/** The audit log. Global, because every slice writes to it. */
@Global()
@Module({
  controllers: [VerifyChainController, ListEntriesController],
  providers: [
    AuditFacade,
    AuditRefusals,
    AuditSealer,
    ListEntriesHandler,
    VerifyChainHandler,
    { provide: REFUSAL_LISTENER, useExisting: AuditRefusals },
  ],
  exports: [AuditFacade, AuditSealer, VerifyChainHandler, REFUSAL_LISTENER],
})
export class AuditModule {}
