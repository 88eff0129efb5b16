export * from './account-names';
export { AuditFacade, type AuditTrace } from './audit.facade';
export { AuditModule } from './audit.module';
export { AuditLogRepository } from './persistence/audit-log.repository';
export { AuditSealer } from './seal-entries/audit-sealer';
export { JobsConnection } from './seal-entries/jobs-connection';
export { ChainVerifier } from './verify-chain/chain-verifier';
export { type HouseVerification, NightlyVerification } from './verify-chain/nightly-verification';
