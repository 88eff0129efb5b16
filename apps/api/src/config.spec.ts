import { ConfigError, DEMO_MASTER_KEY, readConfig } from './config';

const DATABASE_URL = 'postgres://owner:secret@db:5432/luwte';
const KEY = Buffer.alloc(32, 7).toString('base64');

describe('settings of a house', () => {
  it('runs the demonstration with nothing but a database', () => {
    const config = readConfig({ DATABASE_URL });
    expect(config).toMatchObject({ mode: 'demo', port: 3000, host: '127.0.0.1', jobs: true });
    expect(new URL(config.databaseUrl).username).toBe('luwte_app');
    expect(config.databaseUrl).not.toContain('secret');
  });

  it.each([
    ['no key of its own', { LUWTE_MODE: 'production', DATABASE_URL }],
    [
      'the public demo key',
      { LUWTE_MODE: 'production', DATABASE_URL, LUWTE_MASTER_KEY: DEMO_MASTER_KEY.toString('base64') },
    ],
    ['a short key', { LUWTE_MODE: 'production', DATABASE_URL, LUWTE_MASTER_KEY: 'c2hvcnQ=' }],
    ['no database', { LUWTE_MODE: 'production', LUWTE_MASTER_KEY: KEY }],
    ['an unknown mode', { LUWTE_MODE: 'prod', DATABASE_URL }],
    ['a port that is no port', { PORT: '80a', DATABASE_URL }],
  ])('refuses to start with %s', (_, env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
  });

  it('derives another password per database role and per master key', () => {
    const first = readConfig({ DATABASE_URL });
    const second = readConfig({ DATABASE_URL, LUWTE_MASTER_KEY: KEY });
    const passwords = [first.databaseUrl, first.jobsDatabaseUrl, second.databaseUrl].map(
      (url) => new URL(url).password,
    );
    expect(new Set(passwords).size).toBe(3);
  });
});
