import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';
import { DatabaseLock } from './database-lock';

/** Schema of the job queue's own tables, owned by the role `luwte_jobs`. */
export const JOBS_SCHEMA = 'luwte_job';

/** Work that runs by the clock, once over all instances. */
export interface ScheduledJob {
  readonly name: string;
  /** Cron expression (UTC), five fields. */
  readonly cron: string;
  work(): Promise<void>;
}

/** Work that runs again and again, seconds apart; an instance that finds another at it leaves it alone. */
export interface RecurringJob {
  readonly name: string;
  readonly everyMs: number;
  work(): Promise<void>;
}

/** Runs the house's jobs: durable ones by pg-boss, second-by-second ones by a timer under a database lock. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('jobs');
  private readonly scheduled: ScheduledJob[] = [];
  private readonly recurring: RecurringJob[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Set<Promise<void>>();
  private boss: PgBoss | null = null;

  constructor(
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    private readonly lock: DatabaseLock,
  ) {}

  /** Adds a job by the clock; call while modules initialise. */
  schedule(job: ScheduledJob): void {
    this.scheduled.push(job);
  }

  /** Adds a recurring job; call while modules initialise. */
  repeat(job: RecurringJob): void {
    this.recurring.push(job);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.jobs) return;
    const boss = new PgBoss({
      connectionString: this.config.jobsDatabaseUrl,
      schema: JOBS_SCHEMA,
      createSchema: false,
      max: 3,
      application_name: 'luwte-jobs',
    });
    boss.on('error', (error) => this.logger.error({ name: error.name }, 'The job queue reported a failure'));
    await boss.start();
    this.boss = boss;
    for (const job of this.scheduled) {
      await boss.createQueue(job.name, { policy: 'exclusive', retryLimit: 2, retryBackoff: true });
      await boss.work(job.name, () => job.work());
      await boss.schedule(job.name, job.cron, {}, { tz: 'UTC' });
    }
    for (const job of this.recurring) this.startRepeating(job);
  }

  /** Before the connections close, which the jobs at work still need. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running);
    await this.boss?.stop({ graceful: true, timeout: 5000 });
  }

  private startRepeating(job: RecurringJob): void {
    let busy = false;
    const timer = setInterval(() => {
      if (busy) return;
      busy = true;
      const run = this.lock
        .tryWith(`luwte.job.${job.name}`, () => job.work())
        .catch((error: unknown) =>
          this.logger.error(
            { job: job.name, name: error instanceof Error ? error.name : 'unknown' },
            'A job failed; it runs again',
          ),
        )
        .finally(() => {
          busy = false;
          this.running.delete(run);
        });
      this.running.add(run);
    }, job.everyMs);
    this.timers.push(timer);
  }
}
