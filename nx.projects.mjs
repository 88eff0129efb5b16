import { dirname } from 'node:path';

/**
 * Infers every project of the workspace from where it lies, so that none needs a page of JSON:
 *
 * - `libs/<slice>/{domain,api,web}` and `libs/platform/{kernel,api,web}`, `libs/ui`
 * - `apps/<name>`, `test`
 *
 * gives each its tags (one per dimension: slice, type, env) and its `lint` target.
 */
export const name = 'luwte-projects';

const ENV_OF_PART = { domain: 'any', kernel: 'any', api: 'node', web: 'web', ui: 'web' };
const ENV_OF_APP = { api: 'node', web: 'web', luwte: 'node' };

/** Tags of the project at `root`, a path relative to the workspace. */
export function tagsOf(root) {
  const [area, first, second] = root.split('/');
  if (area === 'test') return ['type:suite', 'env:suite', 'slice:test'];
  if (area === 'apps') return ['type:app', `env:${ENV_OF_APP[first]}`, `slice:app-${first}`];
  if (first === 'ui') return ['type:ui', 'env:web', 'slice:ui'];
  if (first === 'platform') {
    const type = second === 'kernel' ? 'kernel' : 'platform';
    return [`type:${type}`, `env:${ENV_OF_PART[second]}`, 'slice:platform'];
  }
  return [`type:${second}`, `env:${ENV_OF_PART[second]}`, `slice:${first}`];
}

/** The two programs of the workspace, server and browser; each checks its specs too. */
const TYPECHECK_OF = { 'apps/api': 'tsconfig.node.json', 'apps/web': 'tsconfig.web.json' };

function projectAt(root) {
  const typecheck = TYPECHECK_OF[root] && {
    typecheck: {
      command: `tsc --noEmit --project ${TYPECHECK_OF[root]}`,
      options: { cwd: '{workspaceRoot}' },
      inputs: [
        '{workspaceRoot}/{apps,libs,test}/**/*.ts',
        '{workspaceRoot}/tsconfig*.json',
        '{workspaceRoot}/package-lock.json',
      ],
    },
  };
  return {
    root,
    name: root.replace(/^(libs|apps)\//, (_, area) => (area === 'apps' ? 'app-' : '')).replaceAll('/', '-'),
    sourceRoot: root === 'test' ? root : `${root}/src`,
    projectType: root.startsWith('apps/') ? 'application' : 'library',
    tags: tagsOf(root),
    targets: {
      lint: {
        command: `node node_modules/eslint/bin/eslint.js --max-warnings=0 --no-error-on-unmatched-pattern ${root}`,
        options: { cwd: '{workspaceRoot}' },
      },
      ...typecheck,
    },
  };
}

export const createNodesV2 = [
  '{apps/*/src/main.ts,libs/*/src/index.ts,libs/*/*/src/index.ts,test/workspace/index.ts}',
  (files) =>
    files.map((file) => {
      const root = file.startsWith('test/') ? 'test' : dirname(dirname(file));
      return [file, { projects: { [root]: projectAt(root) } }];
    }),
];
export const createNodes = createNodesV2;
