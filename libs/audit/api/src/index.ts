export * from './account-names';
export { AuditFacade } from './audit.facade';
export { AuditModule } from './audit.module';
export { AuditSealer } from './seal-entries/audit-sealer';
export { type HouseVerification, NightlyVerification } from './verify-chain/nightly-verification';
