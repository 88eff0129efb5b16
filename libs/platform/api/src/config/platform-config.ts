/** Where the platform finds its database and its master key; read from the environment by the app. */
export interface PlatformConfig {
  readonly mode: 'demo' | 'production';
  /** Connection string of the role `luwte_app`, which cannot pass row level security. */
  readonly databaseUrl: string;
  /** Connection string of the role `luwte_jobs`. */
  readonly jobsDatabaseUrl: string;
  readonly poolSize: number;
  /** Whether this process also runs the jobs. */
  readonly jobs: boolean;
  /** 32 bytes; wraps the visitors' keys and feeds the look-up hashes. */
  readonly masterKey: Buffer;
  /** Where people reach this house, without a slash at the end; used in messages. */
  readonly publicUrl: string;
  /** The house's mail server (`smtp://…` or `smtps://…`), or null when it has none. */
  readonly smtpUrl: string | null;
  /** From whom messages come. */
  readonly mailFrom: string;
  /** Folder of the built web app, or null when another server hands it out. */
  readonly webRoot: string | null;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info';
}

export const PLATFORM_CONFIG = Symbol('luwte.platform-config');
