// Runs every check of the workspace and closes with one plain line: `N passed, N failed`.
// A static check (format, lint, types, build) counts as one; a runner that ran no test counts as a failure.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'test');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const nx = (target) => ['nx', ['run-many', '-t', target, '--parallel=2', '--output-style=static']];

const STEPS = [
  { name: 'format', command: ['prettier', ['--check', '--log-level=warn', '.']] },
  { name: 'lint', command: nx('lint') },
  { name: 'types', command: nx('typecheck') },
  { name: 'build', command: nx('build') },
  {
    name: 'jest',
    command: ['jest', ['--ci', '--silent', '--json', `--outputFile=${join(out, 'jest.json')}`]],
    env: { NODE_OPTIONS: '--experimental-vm-modules', TZ: 'UTC' },
    count: () => {
      const report = JSON.parse(readFileSync(join(out, 'jest.json'), 'utf8'));
      return [report.numPassedTests, report.numFailedTests + report.numRuntimeErrorTestSuites];
    },
  },
  {
    name: 'browser',
    command: ['playwright', ['test', '--config', 'test/e2e/playwright.config.ts']],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(out, 'browser.json') },
    count: () => {
      const { stats } = JSON.parse(readFileSync(join(out, 'browser.json'), 'utf8'));
      return [stats.expected + stats.flaky, stats.unexpected + stats.skipped];
    },
  },
];

function execute({ command: [file, args], env }) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function countOf(step, exitCode) {
  if (!step.count) return exitCode === 0 ? [1, 0] : [0, 1];
  try {
    const [passed, failed] = step.count();
    const ranNothing = passed + failed === 0;
    return [passed, exitCode !== 0 || ranNothing ? Math.max(failed, 1) : failed];
  } catch {
    return [0, 1];
  }
}

const only = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const started = Date.now();
  console.log(`\n── ${step.name}`);
  const exitCode = await execute(step);
  const [good, bad] = countOf(step, exitCode);
  passed += good;
  failed += bad;
  console.log(
    `── ${step.name}: ${good} passed, ${bad} failed, ${Math.round((Date.now() - started) / 1000)} s`,
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
