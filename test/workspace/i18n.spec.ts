import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TEXTS = join(ROOT, 'apps/web/public/i18n');
const CODE = ['apps/web/src', 'libs/ui/src', 'libs/platform/web/src', 'libs/*/web/src'];

type Texts = { readonly [key: string]: string | Texts };

/** Every key of a text file with its text, dots between the parts. */
function flatten(texts: Texts, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value] as const] : flatten(value, `${prefix}.${key}`),
  );
}

function textsOf(language: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(join(TEXTS, language))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) =>
        flatten(
          JSON.parse(readFileSync(join(TEXTS, language, file), 'utf8')) as Texts,
          file.replace('.json', ''),
        ),
      ),
  );
}

const dutch = textsOf('nl');
const english = textsOf('en');
const scopes = new Set([...dutch.keys()].map((key) => key.split('.')[0] ?? ''));

/** Literal keys in the code: quoted, starting with the name of a text file, and not the start of a longer one. */
function usedKeys(): ReadonlyMap<string, string> {
  const files = CODE.flatMap((folder) => globSync(`${folder}/**/*.{ts,html}`, { cwd: ROOT })).filter(
    (file) => !/\.(spec|testing)\.ts$/.test(file),
  );
  const used = new Map<string, string>();
  for (const file of files) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    for (const [, key = ''] of code.matchAll(/['"]([a-z][a-z-]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)+)['"]/g)) {
      if (scopes.has(key.split('.')[0] ?? '')) used.set(key, file);
    }
  }
  return used;
}

/** Permissions, live news and error codes look like keys and are none: domains and their APIs name them. */
function namesOfContracts(): ReadonlySet<string> {
  const files = globSync('libs/{*/domain,*/api,platform/kernel}/src/**/*.ts', { cwd: ROOT });
  const names = files.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'([a-z][a-z-]*(?:\.[a-z-]+)+)'/g)].map(
      ([, name = '']) => name,
    ),
  );
  return new Set(names);
}

describe('texts of the screens', () => {
  it('are there in both languages', () => {
    expect([...dutch.keys()].filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !dutch.has(key))).toEqual([]);
  });

  it('are never empty, and take the same parameters in both languages', () => {
    const parameters = (text: string): string =>
      [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
        .map(([, name]) => name)
        .sort()
        .join();
    const wrong = [...dutch].filter(
      ([key, text]) => text.trim() === '' || parameters(text) !== parameters(english.get(key) ?? ''),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('exist for every key that the code names', () => {
    const names = namesOfContracts();
    const toldAsProblem = (key: string): boolean => dutch.has(key.replace('.', '.problems.'));
    const missing = [...usedKeys()].filter(
      ([key]) => !dutch.has(key) && !names.has(key) && !toldAsProblem(key),
    );
    expect(missing.map(([key, file]) => `${key} (${file})`)).toEqual([]);
  });

  it('name neither a person nor a substance in a window title', () => {
    const titles = CODE.flatMap((folder) => globSync(`${folder}/**/*.routes.ts`, { cwd: ROOT })).flatMap(
      (file) =>
        [...readFileSync(join(ROOT, file), 'utf8').matchAll(/title: '([^']+)'/g)].map(([, key = '']) => key),
    );
    const texts = titles.map((key) => dutch.get(key) ?? key);
    expect(texts.filter((text) => /drug|hero[iï]ne|cocaïne|\{\{/i.test(text))).toEqual([]);
  });

  it('are loaded by name: each scope that a route provides has its file', () => {
    const provided = CODE.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: ROOT })).flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/provideTranslocoScope\('([a-z-]+)'\)/g)].map(
        ([, scope = '']) => scope,
      ),
    );
    expect(provided.filter((scope) => !existsSync(join(TEXTS, 'nl', `${scope}.json`)))).toEqual([]);
  });
});
