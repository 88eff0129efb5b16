export * from './audit-entry';
export * from './audit-finding';
export * from './audit-log';
