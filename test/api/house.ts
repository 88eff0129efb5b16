import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, readConfig, roleUrl } from '@luwte/apps/api';
import type { Role } from '@luwte/identity/domain';
import { API, type Id } from '@luwte/platform/kernel';
import { Browser, houseWith } from './identity/identity-kit';
import { DescribedApi, type Operation } from './openapi-samples';
import { TEST_MASTER_KEY, testDatabase, type TestDatabase } from './test-database';

type Method = Operation['method'];

/** What goes with a request beside its path. */
export interface Sent {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body as it goes over the wire, in place of `body`. */
  readonly raw?: string;
}

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, number | string | string[] | undefined>>;
  json<Body>(): Body;
}

/** Somebody with a session, or nobody when `token` is null. */
export class Client {
  constructor(
    private readonly api: NestFastifyApplication,
    readonly token: string | null,
    /** Credential of the enrolled device this is, if any. */
    readonly device: string | null = null,
  ) {}

  /** The same person at an enrolled device, or at none. */
  on(device: string | null): Client {
    return new Client(this.api, this.token, device);
  }

  /** The same browser with a session. */
  signedIn(token: string): Client {
    return new Client(this.api, token, this.device);
  }

  /** Sends to a path below `/api/v1`, or to one that begins with a slash. */
  async ask(method: Method, path: string, { body, headers, raw }: Sent = {}): Promise<Answer> {
    const cookies = [
      ...(this.token === null ? [] : [`luwte_session=${this.token}`]),
      ...(this.device === null ? [] : [`luwte_device=${this.device}`]),
    ].join('; ');
    const payload = raw ?? (body && JSON.stringify(body));
    const answer = await this.api.inject({
      method,
      url: path.startsWith('/') ? path : `${API}/${path}`,
      remoteAddress: '192.0.2.7',
      ...(payload !== undefined && { payload }),
      headers: {
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(cookies !== '' && { cookie: cookies }),
        ...headers,
      },
      payloadAsStream: true,
    });
    const endless = answer.headers['content-type']?.toString().startsWith('text/event-stream') ?? false;
    const text = endless ? '' : await textOf(answer.stream());
    if (endless) answer.raw.res.destroy();
    return {
      status: answer.statusCode,
      text,
      headers: answer.headers,
      json: <Body>() => JSON.parse(text) as Body,
    };
  }

  get(path: string): Promise<Answer> {
    return this.ask('GET', path);
  }

  post(path: string, body?: object, headers?: Sent['headers']): Promise<Answer> {
    return this.ask('POST', path, { ...(body && { body }), ...(headers && { headers }) });
  }

  /** Updates what the page showed at `version`. */
  change(method: Method, path: string, version: number, body?: object): Promise<Answer> {
    return this.ask(method, path, { ...(body && { body }), headers: { 'if-match': `"${version}"` } });
  }
}

async function textOf(stream: AsyncIterable<Buffer | string>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}

/** A house whose people sign in when they are first asked for. */
export class House {
  private readonly clients = new Map<Role, Promise<Client>>();

  constructor(
    private readonly api: NestFastifyApplication,
    private readonly people: Awaited<ReturnType<typeof houseWith>>,
  ) {}

  /** A browser that nobody is signed in to. */
  get nobody(): Client {
    return new Client(this.api, null);
  }

  get facilityId(): Id {
    return this.people.facilityId;
  }

  /** The account of `role`; only for roles that the house was made with. */
  accountId(role: Role): Id {
    return this.people.accountId(role);
  }

  /** Somebody of `role`, always with the same session. */
  as(role: Role): Promise<Client> {
    const client = this.clients.get(role) ?? this.anew(role);
    this.clients.set(role, client);
    return client;
  }

  /** Somebody of `role` with a session of their own. */
  anew(role: Role): Promise<Client> {
    return this.signIn(this.people.email(role));
  }

  /** Whoever has this address, with a session of their own. */
  async signIn(email: string): Promise<Client> {
    const browser = new Browser(this.api);
    const answer = await browser.signIn(email);
    if (answer.statusCode !== 204) throw new Error(`Signing in as ${email} answered ${answer.statusCode}`);
    return new Client(this.api, browser.token);
  }
}

/** The whole API on a database of its own. */
export interface Street {
  readonly database: TestDatabase;
  readonly api: NestFastifyApplication;
  readonly described: DescribedApi;
  readonly nobody: Client;
  /** Lays down a house with one account per role. */
  house(...roles: readonly Role[]): Promise<House>;
  close(): Promise<void>;
}

/** Starts the API as it runs in a house, connected as the app role, without background jobs. */
export async function startStreet({ log = 'silent' }: { log?: 'silent' | 'info' } = {}): Promise<Street> {
  const database = await testDatabase();
  const api = await createApp(
    readConfig({
      DATABASE_URL: database.ownerUrl,
      DATABASE_APP_URL: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
      DATABASE_JOBS_URL: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
      LUWTE_MASTER_KEY: TEST_MASTER_KEY.toString('base64'),
      LUWTE_JOBS: 'off',
      LUWTE_LOG: log,
    }),
  );
  const nobody = new Client(api, null);
  const document = await nobody.get('/api/openapi.json');
  return {
    database,
    api,
    nobody,
    described: new DescribedApi(document.json()),
    house: async (...roles) => new House(api, await houseWith(database, ...roles)),
    async close() {
      await api.close();
      await database.drop();
    },
  };
}
