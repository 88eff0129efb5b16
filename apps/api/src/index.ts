export * from './config';
export * from './create-app';
export * from './database/data-source';
export * from './database/migrate';
export * from './database/roles';
export * from './grants';
