import fastifyCookie from '@fastify/cookie';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@luwte/audit/api';
import { AUDIT_GRANTS } from '@luwte/audit/domain';
import { appDataSourceOptions, roleUrl } from '@luwte/apps/api';
import { GrantsModule, IdentityModule, provisionAccount, provisionHouse } from '@luwte/identity/api';
import { IDENTITY_GRANTS, type Role } from '@luwte/identity/domain';
import { CLOCK, PlatformModule, type PlatformConfig, shapePipe } from '@luwte/platform/api';
import { type Clock, type Id, type Instant, newId, toMillis } from '@luwte/platform/kernel';
import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';
import { TEST_MASTER_KEY, type TestDatabase } from '../test-database';

/** A clock that the test moves. */
export class MovedClock implements Clock {
  constructor(private instant: Instant) {}

  now(): Instant {
    return this.instant;
  }

  moveTo(instant: Instant): void {
    this.instant = instant;
  }
}

@Module({})
class IdentityTestModule {}

/** One instance of an API with nothing but identity and audit, connected as the app role. */
export async function startIdentity(
  database: TestDatabase,
  { mode = 'demo', clock }: { mode?: PlatformConfig['mode']; clock?: Clock } = {},
): Promise<NestFastifyApplication> {
  const config: PlatformConfig = {
    mode,
    databaseUrl: roleUrl(database.ownerUrl, 'luwte_app', TEST_MASTER_KEY),
    jobsDatabaseUrl: roleUrl(database.ownerUrl, 'luwte_jobs', TEST_MASTER_KEY),
    poolSize: 6,
    jobs: false,
    masterKey: TEST_MASTER_KEY,
    webRoot: null,
    logLevel: 'silent',
    publicUrl: 'http://localhost',
    smtpUrl: null,
    mailFrom: 'Luwte <noreply@localhost>',
  };
  const platform = PlatformModule.with(config);
  const root: DynamicModule = {
    module: IdentityTestModule,
    imports: [
      TypeOrmModule.forRoot({ ...appDataSourceOptions(config.databaseUrl, 6), retryAttempts: 0 }),
      clock ? withClock(platform, clock) : platform,
      GrantsModule.with([AUDIT_GRANTS, IDENTITY_GRANTS]),
      AuditModule,
      IdentityModule,
    ],
  };
  const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1');
  app.useGlobalPipes(shapePipe());
  await app.register(fastifyCookie);
  await app.init();
  return app;
}

function withClock(platform: DynamicModule, clock: Clock): DynamicModule {
  return { ...platform, providers: [...(platform.providers ?? []), { provide: CLOCK, useValue: clock }] };
}

/** Password of the accounts of these tests. */
export const PASSWORD = 'correct horse battery';

/** Gives an account of one house roles in another, as a link does that was accepted. */
export async function alsoWorksIn(
  database: TestDatabase,
  accountId: Id,
  facilityId: Id,
  ...roles: readonly Role[]
): Promise<void> {
  await database.sql('insert into luwte.account_house (account_id, facility_id) values ($1, $2)', [
    accountId,
    facilityId,
  ]);
  await database.sql(
    'insert into luwte.account_role (account_id, facility_id, role) select $1, $2, unnest($3::varchar[])',
    [accountId, facilityId, roles],
  );
}

/** A code of the secret (base32), `steps` of 30 seconds from `now`. */
export function codeAt(secret: string, now: Instant, steps = 0): string {
  const timestamp = toMillis(now) + steps * 30_000;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** A house with one account per role asked for. */
export async function houseWith(
  database: TestDatabase,
  ...roles: readonly Role[]
): Promise<{ facilityId: Id; email: (role: Role) => string; accountId: (role: Role) => Id }> {
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    const facilityId = await provisionHouse(owner, { name: 'Testhuis', timeZone: 'Europe/Amsterdam' });
    const email = (role: Role): string => `${role}@${facilityId}.example`;
    const ids = new Map<Role, Id>();
    for (const role of roles) {
      const id = await provisionAccount(owner, {
        email: email(role),
        name: `Test ${role}`,
        password: PASSWORD,
        facilityId,
        roles: [role],
      });
      ids.set(role, id);
    }
    return { facilityId, email, accountId: (role) => ids.get(role) ?? newId() };
  } finally {
    await owner.end();
  }
}

/** One browser: keeps its cookie. */
export class Browser {
  private cookie: string | null = null;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly ip = '192.0.2.1',
  ) {}

  /** The token the browser holds. */
  get token(): string | null {
    return this.cookie?.split('=')[1] ?? null;
  }

  /** The same browser, talking to another instance. */
  on(app: NestFastifyApplication): Browser {
    const other = new Browser(app, this.ip);
    other.cookie = this.cookie;
    return other;
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    version?: number,
  ) {
    const response = await this.app.inject({
      method,
      url: `/api/v1/${path}`,
      remoteAddress: this.ip,
      ...(body && { payload: body }),
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
    });
    const set = response.headers['set-cookie'];
    if (typeof set === 'string') this.cookie = set.split(';')[0] ?? null;
    return response;
  }

  signIn(email: string, password = PASSWORD, otp?: string) {
    return this.ask('POST', 'session', { email, password, ...(otp !== undefined && { otp }) });
  }

  /** Acts on an account of the house, at the version it has now. */
  async act(act: string, accountId: Id, body: object = {}, method: 'POST' | 'PUT' = 'POST') {
    const account = await this.ask('GET', `accounts/${accountId}`);
    const version = Number(/\d+/.exec(String(account.headers['etag']))?.[0] ?? 0);
    return this.ask(method, `accounts/${accountId}/${act}`, body, version);
  }
}
