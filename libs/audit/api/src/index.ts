export { AuditFacade } from './audit.facade';
export { AuditModule } from './audit.module';
export { AuditSealer } from './seal-entries/audit-sealer';
export { VerifyChainHandler } from './verify-chain/verify-chain.handler';
