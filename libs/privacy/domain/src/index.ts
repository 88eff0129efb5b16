export * from './contract';
export * from './emergency-access';
export * from './errors';
export * from './request-states';
