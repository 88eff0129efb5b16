export * from './contract';
export * from './demo-accounts';
export * from './email';
export * from './errors';
export * from './permissions';
export * from './read-preferences';
export * from './session-life';
