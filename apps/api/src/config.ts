import { KEY_BYTES, type PlatformConfig } from '@luwte/platform/api';
import { roleUrl } from './database/roles';

/** The environment does not describe a house that may run. Says which variable, never its value. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** A master key that everybody can read here: for demonstrations and tests only. */
export const DEMO_MASTER_KEY = Buffer.alloc(KEY_BYTES, 'luwte-demo-key-not-for-real-use!');

type Environment = Readonly<Record<string, string | undefined>>;

/** What the API needs to run; see `readConfig` for the variables. */
export interface ApiConfig extends PlatformConfig {
  /** Connection string of the owner, used to migrate; null when another process migrates. */
  readonly ownerDatabaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** Whether a proxy in front tells the client's address. */
  readonly trustProxy: boolean;
}

/**
 * Reads the settings from the environment:
 * `LUWTE_MODE` (demo | production), `PORT`, `HOST`, `DATABASE_URL` (owner), `DATABASE_APP_URL`, `DATABASE_JOBS_URL`,
 * `LUWTE_MASTER_KEY` (32 bytes, base64), `LUWTE_POOL`, `LUWTE_JOBS` (on | off), `LUWTE_WEB_ROOT`, `LUWTE_LOG`, `LUWTE_TRUST_PROXY`,
 * `LUWTE_PUBLIC_URL`, `LUWTE_SMTP_URL`, `LUWTE_MAIL_FROM`.
 * @throws ConfigError when something is missing or malformed, and in production for the demo key.
 */
export function readConfig(env: Environment): ApiConfig {
  const mode = choice(env, 'LUWTE_MODE', ['demo', 'production'] as const, 'demo');
  const masterKey = readMasterKey(env['LUWTE_MASTER_KEY'], mode);
  const owner = env['DATABASE_URL'] ?? null;
  const port = whole(env, 'PORT', 3000, 0, 65_535);
  return {
    mode,
    masterKey,
    ownerDatabaseUrl: owner,
    databaseUrl: env['DATABASE_APP_URL'] ?? derived(owner, 'luwte_app', masterKey),
    jobsDatabaseUrl: env['DATABASE_JOBS_URL'] ?? derived(owner, 'luwte_jobs', masterKey),
    poolSize: whole(env, 'LUWTE_POOL', 12, 2, 100),
    jobs: choice(env, 'LUWTE_JOBS', ['on', 'off'] as const, 'on') === 'on',
    host: env['HOST'] ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port,
    publicUrl: (env['LUWTE_PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/+$/u, ''),
    smtpUrl: env['LUWTE_SMTP_URL'] ?? null,
    mailFrom: env['LUWTE_MAIL_FROM'] ?? 'Luwte <noreply@localhost>',
    trustProxy: choice(env, 'LUWTE_TRUST_PROXY', ['on', 'off'] as const, 'off') === 'on',
    webRoot: env['LUWTE_WEB_ROOT'] ?? null,
    logLevel: choice(env, 'LUWTE_LOG', ['silent', 'error', 'warn', 'info'] as const, 'info'),
  };
}

function readMasterKey(text: string | undefined, mode: PlatformConfig['mode']): Buffer {
  if (text === undefined) {
    if (mode === 'production')
      throw new ConfigError('LUWTE_MASTER_KEY is missing: production needs a key of its own');
    return DEMO_MASTER_KEY;
  }
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES)
    throw new ConfigError(`LUWTE_MASTER_KEY must be ${KEY_BYTES} bytes in base64`);
  if (mode === 'production' && key.equals(DEMO_MASTER_KEY))
    throw new ConfigError('LUWTE_MASTER_KEY is the public demo key');
  return key;
}

function derived(owner: string | null, role: 'luwte_app' | 'luwte_jobs', masterKey: Buffer): string {
  if (owner === null) throw new ConfigError('DATABASE_URL is missing');
  return roleUrl(owner, role, masterKey);
}

function choice<const Choice extends string>(
  env: Environment,
  name: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const text = env[name] ?? fallback;
  const found = choices.find((one) => one === text);
  if (found === undefined) throw new ConfigError(`${name} must be one of: ${choices.join(', ')}`);
  return found;
}

function whole(env: Environment, name: string, fallback: number, min: number, max: number): number {
  const number = Number(env[name] ?? fallback);
  if (!Number.isInteger(number) || number < min || number > max)
    throw new ConfigError(`${name} must be a whole number from ${min} to ${max}`);
  return number;
}
