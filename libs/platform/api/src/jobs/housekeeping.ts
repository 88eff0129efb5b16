import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Client } from 'pg';
import { PLATFORM_CONFIG, type PlatformConfig } from '../config/platform-config';
import { Jobs } from './jobs';

/** Forgets what the platform keeps only for a day: told news, and answers by idempotency key. */
@Injectable()
export class Housekeeping implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'platform.housekeeping', cron: '17 * * * *', work: () => this.forget() });
  }

  private async forget(): Promise<void> {
    const client = new Client({ connectionString: this.config.jobsDatabaseUrl });
    await client.connect();
    try {
      await client.query(`select luwte.outbox_forget('1 day'), luwte.idempotency_forget('1 day')`);
    } finally {
      await client.end();
    }
  }
}
