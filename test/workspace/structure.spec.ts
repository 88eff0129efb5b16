import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { sliceCycles } from './slice-cycles';

interface GraphNode {
  readonly name: string;
  readonly data: { readonly root: string; readonly tags: readonly string[] };
}
interface Graph {
  readonly nodes: Readonly<Record<string, GraphNode>>;
  readonly dependencies: Readonly<Record<string, readonly { readonly target: string }[]>>;
}
interface Rules {
  readonly slices: Readonly<Record<string, readonly string[]>>;
  readonly common: readonly string[];
}

const root = join(__dirname, '../..');

function readGraph(): Graph {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-graph-'));
  const file = join(folder, 'graph.json');
  execFileSync('nx', ['graph', `--file=${file}`], {
    cwd: root,
    stdio: 'pipe',
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
  });
  const { graph } = JSON.parse(readFileSync(file, 'utf8')) as { graph: Graph };
  rmSync(folder, { recursive: true });
  return graph;
}

function readRules(): Rules {
  const script = `import { SLICES, COMMON_SLICES } from './slices.mjs'; console.log(JSON.stringify({ slices: SLICES, common: COMMON_SLICES }))`;
  return JSON.parse(
    execFileSync('node', ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '' },
    }),
  ) as Rules;
}

const tagOf = (node: GraphNode, dimension: string): string =>
  node.data.tags.find((tag) => tag.startsWith(`${dimension}:`))?.slice(dimension.length + 1) ?? '';

describe('the structure of the house', () => {
  const graph = readGraph();
  const rules = readRules();
  const nodes = Object.values(graph.nodes);
  const edges = nodes.flatMap((from) =>
    (graph.dependencies[from.name] ?? []).flatMap(({ target }) => {
      const to = graph.nodes[target];
      return to ? [{ from, to }] : [];
    }),
  );

  it('sees the projects and the imports between them', () => {
    expect(nodes.length).toBeGreaterThan(15);
    expect(edges.length).toBeGreaterThan(20);
  });

  it('gives every project exactly one tag per dimension', () => {
    for (const node of nodes) {
      const dimensions = node.data.tags.map((tag) => tag.split(':')[0]).sort();
      expect([node.name, dimensions]).toEqual([node.name, ['env', 'slice', 'type']]);
    }
  });

  it('lets a slice call only what slices.mjs says lies below it', () => {
    const wrong = edges
      .filter(({ from }) => tagOf(from, 'slice') in rules.slices)
      .filter(({ from, to }) => {
        const slice = tagOf(from, 'slice');
        const common = rules.common.includes(slice) ? [] : rules.common;
        const allowed = [slice, ...(rules.slices[slice] ?? []), ...common, 'platform', 'ui'];
        return !allowed.includes(tagOf(to, 'slice'));
      })
      .map(({ from, to }) => `${from.name} -> ${to.name}`);
    expect(wrong).toEqual([]);
  });

  it('keeps browser and server apart', () => {
    const wrong = edges
      .filter(({ from }) => tagOf(from, 'type') !== 'suite')
      .filter(({ from, to }) => {
        const [here, there] = [tagOf(from, 'env'), tagOf(to, 'env')];
        return there !== 'any' && there !== here;
      })
      .map(({ from, to }) => `${from.name} -> ${to.name}`);
    expect(wrong).toEqual([]);
  });

  it('has no page that imports the pages of another slice', () => {
    const wrong = edges
      .filter(({ from, to }) => tagOf(from, 'type') === 'web' && tagOf(to, 'type') === 'web')
      .map(({ from, to }) => `${from.name} -> ${to.name}`);
    expect(wrong).toEqual([]);
  });

  it('keeps the slice graph without a cycle', () => {
    expect(sliceCycles(rules.slices)).toEqual([]);
    expect(sliceCycles({ a: ['b'], b: ['c'], c: ['a'] })).not.toEqual([]);
  });
});

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

// In this file because the rule reads the graph that is made anew above: two files would race for it.
describe('the lint rules hold the boundaries', () => {
  // With CI=true the parser would read the file on disk instead of the made-up text.
  process.env['TSESTREE_SINGLE_RUN'] = 'false';
  const eslint = new ESLint({ cwd: root });

  it.each(FORBIDDEN)('%s may not hold: %s', async (place, code) => {
    const [result] = await eslint.lintText(code, { filePath: join(root, place) });
    const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
    expect(rules).toEqual(
      expect.arrayContaining([expect.stringMatching(/enforce-module-boundaries|no-restricted-syntax/)]),
    );
  });
});
