const { node, aliases } = require('./jest.preset.cjs');

/** Four kinds of test: rules without I/O, the structure, use cases on a real PostgreSQL, components. */
module.exports = {
  testTimeout: 30_000,
  projects: [
    {
      ...node,
      displayName: 'rules',
      testMatch: [
        '<rootDir>/libs/*/domain/**/*.spec.ts',
        '<rootDir>/libs/platform/{kernel,api}/**/*.spec.ts',
        '<rootDir>/libs/*/api/**/*.spec.ts',
        '<rootDir>/apps/{api,luwte}/**/*.spec.ts',
        '<rootDir>/test/workspace/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['\\.int\\.spec\\.ts$'],
    },
    {
      ...node,
      displayName: 'postgresql',
      testMatch: ['<rootDir>/**/*.int.spec.ts'],
      globalSetup: '<rootDir>/test/api/postgres.setup.ts',
      globalTeardown: '<rootDir>/test/api/postgres.teardown.ts',
    },
    {
      displayName: 'components',
      rootDir: __dirname,
      testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
      testMatch: ['<rootDir>/{apps/web,libs/ui,libs/platform/web,libs/*/web}/**/*.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/web/src/test-setup.ts'],
      moduleNameMapper: aliases,
      transformIgnorePatterns: ['/node_modules/(?!.*\\.svg$)'],
      transform: {
        '^.+\\.(ts|html|svg)$': [
          'jest-preset-angular',
          {
            tsconfig: '<rootDir>/tsconfig.web.json',
            stringifyContentPathRegex: '\\.(html|svg)$',
          },
        ],
      },
      modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.luwte'],
    },
  ],
};
