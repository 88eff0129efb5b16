export * from './advise';
export * from './alarms';
export * from './contract';
export * from './errors';
export * from './opening';
export * from './timers';
export * from './visit-states';
export * from './visit-times';
