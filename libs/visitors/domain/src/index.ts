export * from './code';
export * from './contract/routes';
export * from './contract/visitor';
export * from './contract/vocabulary';
export * from './handle-search';
export * from './visitor';
