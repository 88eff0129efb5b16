export * from './emergency-access';
export * from './information-request';
export * from './routes';
export * from './visitor-access';
