// The one door for `npm start` and `npm test`: works with any Node 20 or newer before anything is installed,
// then hands over to the Node and the packages that the lockfile names.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const bin = join(root, 'node_modules', '.bin');
/** A house of this size needs no more memory; without a bound Node lets its heap grow before it cleans up. */
const NODE_FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=8'];
const stamp = join(root, 'node_modules', '.luwte-lockfile');
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NODE_NO_WARNINGS: '1',
};

function installWhenNeeded() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (wanted === have) return;
  console.log('Installing the packages of the lockfile …');
  // `npm ci` refuses a lockfile that leaves out other platforms' binaries, as one made behind a mirror does;
  // `npm install` takes the same versions from it and leaves it as it is.
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const clean = spawnSync('npm', ['ci', ...quiet], { cwd: root, stdio: 'ignore' });
  const { status } =
    clean.status === 0 ? clean : spawnSync('npm', ['install', ...quiet], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

/** Builds what changed since the last build; says something only when it takes a while or fails. */
function build() {
  console.log('Building what changed …');
  const { status, stdout, stderr } = spawnSync('nx', ['run-many', '-t', 'build', '--output-style=static'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  if (status === 0) return;
  console.error(`${stdout}\n${stderr}`);
  process.exit(status ?? 1);
}

/** Runs the last step and passes signals on, so that Ctrl-C ends the server in order. */
function become(command, args) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const [command = 'start', ...args] = process.argv.slice(2);
installWhenNeeded();
if (command === 'test') become('node', [join(root, 'test', 'run.mjs'), ...args]);
else if (command === 'screenshots') {
  build();
  env.LUWTE_E2E_MATCH = '**/screenshots.ts';
  become('playwright', ['test', '--config', 'test/e2e/playwright.config.ts', ...args]);
} else if (command === 'bench') {
  build();
  become('node', [join(root, 'dist/luwte/bench.js'), ...args]);
} else {
  build();
  become('node', [...NODE_FLAGS, join(root, 'dist/luwte/luwte.js'), command, ...args]);
}
