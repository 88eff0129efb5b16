/** What every Jest project shares: swc for TypeScript, the workspace's import paths. */
module.exports.aliases = {
  '^@luwte/apps/(.*)$': '<rootDir>/apps/$1/src/index.ts',
  '^@luwte/test/(.*)$': '<rootDir>/test/$1/index.ts',
  '^@luwte/(.*)$': '<rootDir>/libs/$1/src/index.ts',
};

module.exports.node = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper: module.exports.aliases,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        sourceMaps: 'inline',
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2023',
          // Global set-up runs outside Jest's own resolution: the compiler resolves what it imports.
          baseUrl: __dirname,
          paths: { '@luwte/apps/luwte': ['apps/luwte/src/index.ts'] },
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.luwte'],
};
