export * from './chain';
export * from './contract/audit-entry';
