import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, Jobs, PLATFORM_CONFIG, type PlatformConfig } from '@luwte/platform/api';
import { addMinutes, type Clock } from '@luwte/platform/kernel';
import { Client } from 'pg';

const KEPT_DAYS = 30;

/** Forgets sessions a month after they began; the audit log still tells who signed in when. */
@Injectable()
export class SessionHousekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'identity.housekeeping', cron: '23 4 * * *', work: () => this.forget() });
  }

  private async forget(): Promise<void> {
    const client = new Client({ connectionString: this.config.jobsDatabaseUrl });
    await client.connect();
    try {
      const before = addMinutes(this.clock.now(), -KEPT_DAYS * 24 * 60);
      await client.query('select luwte.session_forget($1)', [before]);
    } finally {
      await client.end();
    }
  }
}
