export * from './contract';
export * from './errors';
export * from './events';
export * from './ids';
export * from './lists';
export * from './problem';
export * from './settings';
export * from './time';
