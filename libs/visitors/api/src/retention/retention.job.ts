import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { IdentityFacade } from '@luwte/identity/api';
import { CLOCK, jobActor, Jobs } from '@luwte/platform/api';
import type { Clock, Id } from '@luwte/platform/kernel';
import { HouseRetention, type RetentionDone } from './house-retention';

/** Each night, house by house: who has not been here for long becomes dormant, and whose term is over goes. */
@Injectable()
export class RetentionJob implements OnModuleInit {
  private readonly logger = new Logger('visitors');

  constructor(
    private readonly jobs: Jobs,
    private readonly identity: IdentityFacade,
    private readonly retention: HouseRetention,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule({ name: 'visitors.retention', cron: '23 2 * * *', work: () => this.runAll() });
  }

  /** Every house; one that fails does not keep the others waiting. */
  async runAll(): Promise<void> {
    for (const { id, timeZone } of await this.identity.houses()) {
      try {
        const done = await this.runHouse(id, timeZone);
        this.logger.log({ facilityId: id, ...done }, 'Retention ran');
      } catch (error) {
        this.logger.error(
          { facilityId: id, name: error instanceof Error ? error.name : 'unknown' },
          'Retention failed; it runs again',
        );
      }
    }
  }

  /** One house. Running it again on the same day does nothing more. */
  runHouse(facilityId: Id, timeZone: string): Promise<RetentionDone> {
    return this.retention.run(jobActor(facilityId, timeZone), this.clock.now());
  }
}
