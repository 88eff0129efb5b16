export * from './preferences';
export * from './roles';
export * from './session';
