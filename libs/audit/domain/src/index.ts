export * from './chain';
export * from './contract';
export * from './seal';
export * from './sentence';
