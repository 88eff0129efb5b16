import { ESLint } from 'eslint';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Lints a made-up file at a real place: each case is an import that somebody will try one day. */
const FORBIDDEN: readonly [place: string, code: string][] = [
  [
    'libs/floor/domain/src/index.ts',
    `import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n`,
  ],
  ['libs/floor/domain/src/index.ts', `export const late = new Date();\n`],
  ['libs/visitors/domain/src/index.ts', `export * from '@luwte/floor/domain';\n`],
  ['libs/visitors/web/src/index.ts', `export * from '@luwte/house-rules/web';\n`],
  [
    'libs/visitors/web/src/index.ts',
    `import { IsString } from 'class-validator';\nexport const x = IsString;\n`,
  ],
  ['libs/floor/api/src/index.ts', `export * from '@luwte/floor/web';\n`],
  ['libs/ui/src/index.ts', `export * from '@luwte/platform/web';\n`],
  ['libs/platform/api/src/index.ts', `export * from '@luwte/identity/api';\n`],
];

describe('the lint rules hold the boundaries', () => {
  const eslint = new ESLint({ cwd: root });

  it.each(FORBIDDEN)('%s may not hold: %s', async (place, code) => {
    const [result] = await eslint.lintText(code, { filePath: join(root, place) });
    const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    expect(rules).toEqual(
      expect.arrayContaining([expect.stringMatching(/enforce-module-boundaries|no-restricted-syntax/)]),
    );
  });
});
