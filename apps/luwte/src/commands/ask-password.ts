import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/**
 * The new administrator's password: of `LUWTE_ADMIN_PASSWORD`, or typed without being shown. Never an argument, for
 * those can be read in the list of processes.
 */
export async function askPassword(): Promise<string> {
  const given = process.env['LUWTE_ADMIN_PASSWORD'];
  if (given !== undefined) return given;
  if (!process.stdin.isTTY)
    throw new Error('LUWTE_ADMIN_PASSWORD is missing, and there is no terminal to ask on');
  process.stderr.write('Password of the new administrator: ');
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
