export * from './contract/roles';
export * from './contract/session';
export * from './demo-accounts';
export * from './errors';
export * from './permissions';
