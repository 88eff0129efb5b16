import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DEMO_DOMAIN } from '@luwte/identity/domain';
import { PLATFORM_CONFIG, type PlatformConfig } from '@luwte/platform/api';
import { AccountRepository } from '../persistence/account.repository';

/** Keeps production from starting while accounts exist whose password everybody knows. */
@Injectable()
export class DemoRefusal implements OnModuleInit {
  constructor(
    @Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig,
    private readonly accounts: AccountRepository,
  ) {}

  async onModuleInit(): Promise<void> {
    if (this.config.mode !== 'production') return;
    if (await this.accounts.hasAccountIn(DEMO_DOMAIN))
      throw new Error(`Production does not start with demo accounts (…@${DEMO_DOMAIN})`);
  }
}
