import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createApp, migrate, readConfig } from '@luwte/apps/api';
import { prepareDemo } from '../demo/prepare-demo';
import { withDatabase } from './own-server';

/** Serves the house until it is told to stop: database, schema, demo data on the first run, API and pages on one port. */
export async function startCommand(): Promise<void> {
  await withDatabase(async (env) => {
    const webRoot = env['LUWTE_WEB_ROOT'] ?? builtWebRoot();
    const config = readConfig({ ...env, ...(webRoot !== null && { LUWTE_WEB_ROOT: webRoot }) });
    if (config.ownerDatabaseUrl !== null) await migrate(config.ownerDatabaseUrl, config.masterKey);
    const app = await createApp(config);
    try {
      await prepareDemo(app, config);
      await app.listen(config.port, config.host);
      const port = new URL(await app.getUrl()).port;
      process.stdout.write(`Luwte is ready: http://localhost:${port}\n`);
      await toldToStop();
    } finally {
      await app.close();
    }
  });
}

/**
 * Waits for Ctrl-C or a SIGTERM. The listeners of the parts go: each would stop its own part at once, and the requests
 * under way would lose their database. A second signal changes nothing.
 */
function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.removeAllListeners(signal);
      process.on(signal, () => stop());
    }
  });
}

/** The web app beside this bundle, or null when it was not built. */
function builtWebRoot(): string | null {
  const path = resolve(import.meta.dirname, '../apps/web/browser');
  return existsSync(join(path, 'index.html')) ? path : null;
}
