import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The secrets of a house that runs on its embedded server; kept beside its data, readable by its owner only. */
export interface LocalSecrets {
  /** 32 bytes, base64. */
  readonly masterKey: string;
  readonly databasePassword: string;
}

/** Reads the secrets of the data folder, or makes them on the first start. */
export async function localSecrets(dataDirectory: string): Promise<LocalSecrets> {
  const path = join(dataDirectory, 'secrets.json');
  const known = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (known !== null) return JSON.parse(known) as LocalSecrets;
  const secrets = {
    masterKey: randomBytes(32).toString('base64'),
    databasePassword: randomBytes(24).toString('base64url'),
  };
  await mkdir(dataDirectory, { recursive: true, mode: 0o711 });
  await writeFile(path, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
  return secrets;
}
