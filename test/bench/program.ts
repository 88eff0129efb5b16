import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bench';

/** A program that a bench started. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  /** Seconds from spawning to being ready. */
  readonly seconds: number;
  stop(): Promise<void>;
}

/** How `npm start` runs Node: a house needs no more memory. */
export const NODE_FLAGS = ['--max-old-space-size=192', '--max-semi-space-size=8'];

const READY = /is ready: (http:\S+)/;

/** Spawns `command` and waits for its line `… is ready: http://…`. */
export async function run(
  command: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Running> {
  const started = performance.now();
  const [file = '', ...args] = command;
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child, command);
  return {
    url,
    pid: child.pid ?? 0,
    seconds: (performance.now() - started) / 1000,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function readyUrl(child: ChildProcess, command: readonly string[]): Promise<string> {
  return new Promise((ready, reject) => {
    child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      const url = READY.exec(chunk.toString())?.[1];
      if (url) ready(url);
    });
  });
}

/** A data folder that is thrown away. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'luwte-bench-'));
  await chmod(path, 0o711);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
