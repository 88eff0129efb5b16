import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from './acting/access-check';
import { AccessGuard } from './acting/access.guard';
import { CLOCK, SystemClock } from './config/clock';
import { PLATFORM_CONFIG, type PlatformConfig } from './config/platform-config';
import { LookupHash } from './crypto/master-key';
import { VisitorKeys } from './crypto/visitor-keys';
import { HotQuery } from './database/hot-query';
import { Documents } from './documents/documents';
import { Transaction } from './database/transaction';
import { HealthController } from './health/health.controller';
import { Metrics } from './health/metrics';
import { MetricsController } from './health/metrics.controller';
import { IdempotencyStore } from './idempotency/idempotency.store';
import { DatabaseLock } from './jobs/database-lock';
import { Housekeeping } from './jobs/housekeeping';
import { Jobs } from './jobs/jobs';
import { DatabaseBus } from './live/database-bus';
import { LiveConnections } from './live/live-connections';
import { LiveRelay } from './live/live-relay';
import { LiveController } from './live/live.controller';
import { Mailer } from './mail/mailer';
import { ProblemFilter } from './problems/problem.filter';
import { Settings } from './settings/settings';

const SHARED: Provider[] = [
  { provide: CLOCK, useClass: SystemClock },
  DatabaseBus,
  DatabaseLock,
  Documents,
  HotQuery,
  Jobs,
  LiveConnections,
  LiveRelay,
  LookupHash,
  Mailer,
  Metrics,
  Settings,
  Transaction,
  VisitorKeys,
];

/** What every slice stands on. Global: a slice's module imports nothing of it. */
@Global()
@Module({})
export class PlatformModule {
  /** The platform with the app's settings. */
  static with(config: PlatformConfig): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController, LiveController, MetricsController],
      providers: [
        { provide: PLATFORM_CONFIG, useValue: config },
        ...SHARED,
        AccessCheck,
        Housekeeping,
        IdempotencyStore,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [PLATFORM_CONFIG, ...SHARED],
    };
  }
}
