import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { transform } from '@swc/core';
import { defineConfig } from 'rolldown';

const root = import.meta.dirname;

/** Resolves the workspace's own import paths, as tsconfig.base.json does. */
const workspacePaths = {
  name: 'workspace-paths',
  resolveId(source) {
    const app = /^@luwte\/apps\/(.+)$/.exec(source);
    const lib = /^@luwte\/(?!apps\/)(.+)$/.exec(source);
    const path = app ? `apps/${app[1]}/src/index.ts` : lib ? `libs/${lib[1]}/src/index.ts` : null;
    return path && existsSync(resolve(root, path)) ? resolve(root, path) : null;
  },
};

/** TypeScript through swc: the bundler's own compiler writes no decorator metadata, and Nest and TypeORM live by it. */
const swc = {
  name: 'swc',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    return transform(code, {
      filename: id,
      sourceMaps: true,
      configFile: false,
      swcrc: false,
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
    });
  },
};

/** One bundle of the command line with the API inside; packages stay outside. */
export default defineConfig({
  input: {
    luwte: 'apps/luwte/src/main.ts',
    api: 'apps/api/src/main.ts',
    bench: 'test/bench/main.ts',
    'bench-floor': 'test/bench/api/floor-server.ts',
  },
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('@luwte/'),
  plugins: [workspacePaths, swc],
  output: {
    dir: 'dist/luwte',
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    cleanDir: true,
  },
});
