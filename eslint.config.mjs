import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';
import { COMMON_SLICES, SLICES } from './slices.mjs';

const FRAMEWORKS = [
  '@angular/*',
  '@nestjs/*',
  'typeorm',
  'pg',
  'class-validator',
  'class-transformer',
  'fastify',
  'rxjs',
];
const SERVER_ONLY = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'class-validator',
  'class-transformer',
  'fastify',
  '@fastify/*',
  'pg-boss',
];

/** What a project with the tag may depend on; a project must satisfy the line of each of its tags. */
export const depConstraints = [
  { sourceTag: 'env:any', onlyDependOnLibsWithTags: ['env:any'] },
  {
    sourceTag: 'env:node',
    onlyDependOnLibsWithTags: ['env:any', 'env:node'],
    bannedExternalImports: ['@angular/*'],
  },
  {
    sourceTag: 'env:web',
    onlyDependOnLibsWithTags: ['env:any', 'env:web'],
    bannedExternalImports: SERVER_ONLY,
  },
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'], bannedExternalImports: FRAMEWORKS },
  {
    sourceTag: 'type:domain',
    onlyDependOnLibsWithTags: ['type:domain', 'type:kernel'],
    bannedExternalImports: FRAMEWORKS,
  },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:kernel'] },
  {
    sourceTag: 'type:ui',
    onlyDependOnLibsWithTags: ['type:ui', 'type:kernel'],
    bannedExternalImports: ['@angular/common/http'],
  },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: ['type:api', 'type:domain', 'type:platform', 'type:kernel'],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: ['type:domain', 'type:platform', 'type:ui', 'type:kernel'],
  },
  {
    sourceTag: 'type:app',
    onlyDependOnLibsWithTags: [
      'type:app',
      'type:api',
      'type:web',
      'type:domain',
      'type:platform',
      'type:ui',
      'type:kernel',
    ],
  },
  { sourceTag: 'type:suite', onlyDependOnLibsWithTags: ['*'] },
  ...Object.entries(SLICES).map(([slice, below]) => ({
    sourceTag: `slice:${slice}`,
    onlyDependOnLibsWithTags: [
      ...new Set([
        slice,
        ...below,
        ...(COMMON_SLICES.includes(slice) ? [] : COMMON_SLICES),
        'platform',
        'ui',
      ]),
    ].map((name) => `slice:${name}`),
  })),
  { sourceTag: 'slice:platform', onlyDependOnLibsWithTags: ['slice:platform'] },
  { sourceTag: 'slice:ui', onlyDependOnLibsWithTags: ['slice:ui', 'slice:platform'] },
];

const NO_CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Domain code takes "now" as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Domain code takes "now" as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Temporal'][property.name='Now']",
    message: 'Domain code takes "now" as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Domain code takes chance as an argument.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.nx', '.angular', '.luwte', '**/*.cts', '**/*.mjs', '**/*.js'] },
  {
    files: ['**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.node.json', './tsconfig.web.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@nx/enforce-module-boundaries': [
        'error',
        { enforceBuildableLibDependency: false, allow: ['@luwte/apps/*'], depConstraints },
      ],
    },
  },
  {
    files: ['libs/*/domain/**/*.ts', 'libs/platform/kernel/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...NO_CLOCK] },
  },
  { files: ['**/*.spec.ts', '**/*.e2e.ts'], rules: { 'max-lines': ['error', { max: 600 }] } },
  {
    files: ['apps/web/**/*.ts', 'libs/*/web/**/*.ts', 'libs/ui/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'off',
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'lu', style: 'kebab-case' }],
    },
  },
  {
    files: ['**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    // `autofocus` stands only in dialogs, where HTML itself puts the first focus by it.
    rules: { '@angular-eslint/template/no-autofocus': 'off' },
  },
);
