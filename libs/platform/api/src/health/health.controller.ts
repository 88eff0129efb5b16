import { Controller, Get } from '@nestjs/common';
import { DomainError } from '@luwte/platform/kernel';
import { DataSource } from 'typeorm';
import { Public } from '../acting/access';

/** The process runs but cannot serve. */
class NotReady extends DomainError {
  override readonly code = 'platform.not-ready';
  override readonly kind = 'unavailable';

  constructor(cause: unknown) {
    super('The database does not answer', {}, { cause });
  }
}

/** What a supervisor of processes asks. Says nothing about the house. */
@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process is alive. */
  @Get('api/health/live')
  @Public()
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** The process can serve: its database answers. */
  @Get('api/health/ready')
  @Public()
  async ready(): Promise<{ status: string }> {
    await this.dataSource.query('select 1').catch((error: unknown) => {
      throw new NotReady(error);
    });
    return { status: 'ok' };
  }
}
