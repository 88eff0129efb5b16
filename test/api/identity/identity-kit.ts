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
import { type Clock, type Id, type Instant, newId } from '@luwte/platform/kernel';
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

  async ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object) {
    const response = await this.app.inject({
      method,
      url: `/api/v1/${path}`,
      remoteAddress: this.ip,
      ...(body && { payload: body }),
      headers: this.cookie ? { cookie: this.cookie } : {},
    });
    const set = response.headers['set-cookie'];
    if (typeof set === 'string') this.cookie = set.split(';')[0] ?? null;
    return response;
  }

  signIn(email: string, password = PASSWORD) {
    return this.ask('POST', 'session', { email, password });
  }
}
