import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const READY = /Luwte is ready: (http:\S+)/;
const PATIENCE_MS = 120_000;

/** A running program with a house of its own. */
export interface Program {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The house that most journeys share, unless `LUWTE_URL` names one; gives back how to end it. */
export default async function startHouse(): Promise<() => Promise<void>> {
  if (process.env['LUWTE_URL']) return async () => undefined;
  const program = await startProgram();
  process.env['LUWTE_URL'] = program.url;
  return program.stop;
}

/** Starts the built program as `npm start` does, on an empty data folder. */
export async function startProgram(): Promise<Program> {
  const data = await mkdtemp(join(tmpdir(), 'luwte-e2e-'));
  await chmod(data, 0o711);
  const port = await freePort();
  const program = resolve(import.meta.dirname, '../../dist/luwte/luwte.js');
  const child = spawn('node', [program, 'start'], {
    env: { ...process.env, LUWTE_DATA: data, PORT: String(port), LUWTE_LOG: 'warn', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const url = await new Promise<string>((ready, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The program is not ready:\n${output.join('')}`)),
      PATIENCE_MS,
    );
    const read = (chunk: Buffer): void => {
      output.push(chunk.toString());
      const found = READY.exec(chunk.toString());
      if (!found?.[1]) return;
      clearTimeout(timer);
      ready(found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The program ended:\n${output.join('')}`)));
  });
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  return { url, stop };
}

async function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
