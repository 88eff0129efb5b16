export * from './devices';
export * from './pin';
export * from './preferences';
export * from './roles';
export * from './saved-views';
export * from './session';
