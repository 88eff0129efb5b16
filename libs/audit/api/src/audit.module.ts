import { Global, Module } from '@nestjs/common';
import { REFUSAL_LISTENER } from '@luwte/platform/api';
import { AuditRefusals } from './audit-refusals';
import { AuditFacade } from './audit.facade';
import { ListEntriesController } from './list-entries/list-entries.controller';
import { ListEntriesHandler } from './list-entries/list-entries.handler';
import { AuditLogRepository } from './persistence/audit-log.repository';
import { AuditSealer } from './seal-entries/audit-sealer';
import { JobsConnection } from './seal-entries/jobs-connection';
import { ChainVerifier } from './verify-chain/chain-verifier';
import { NightlyVerification } from './verify-chain/nightly-verification';
import { VerifyChainController } from './verify-chain/verify-chain.controller';
import { VerifyChainHandler } from './verify-chain/verify-chain.handler';

/** The audit log. Global, because every slice writes to it and the guard tells it of refusals. */
@Global()
@Module({
  controllers: [VerifyChainController, ListEntriesController],
  providers: [
    AuditFacade,
    AuditLogRepository,
    AuditRefusals,
    AuditSealer,
    ChainVerifier,
    JobsConnection,
    ListEntriesHandler,
    NightlyVerification,
    VerifyChainHandler,
    { provide: REFUSAL_LISTENER, useExisting: AuditRefusals },
  ],
  exports: [AuditFacade, AuditSealer, NightlyVerification, REFUSAL_LISTENER],
})
export class AuditModule {}
