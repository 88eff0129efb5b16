export * from './acceptance';
export * from './languages';
export * from './routes';
export * from './rule-set';
export * from './sanction';
