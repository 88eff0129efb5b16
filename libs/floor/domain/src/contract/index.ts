export * from './admission';
export * from './admission-policy';
export * from './board';
export * from './decisions';
export * from './rooms';
export * from './routes';
export * from './services';
export * from './visits';
