export * from './audit-panels';
export * from './audit.routes';
