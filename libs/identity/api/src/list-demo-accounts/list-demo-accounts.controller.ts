import { Controller, Get, Inject } from '@nestjs/common';
import {
  DEMO_ACCOUNTS,
  DEMO_BOTH_HOUSES,
  DEMO_PASSWORD,
  type DemoSignIns,
  IDENTITY_ROUTES,
} from '@luwte/identity/domain';
import { PLATFORM_CONFIG, type PlatformConfig, Public } from '@luwte/platform/api';

@Controller(IDENTITY_ROUTES.demo)
export class ListDemoAccountsController {
  constructor(@Inject(PLATFORM_CONFIG) private readonly config: PlatformConfig) {}

  /** The accounts of a demonstration; none in production. */
  @Get()
  @Public()
  list(): DemoSignIns {
    return this.config.mode === 'demo'
      ? { accounts: [...DEMO_ACCOUNTS, DEMO_BOTH_HOUSES], password: DEMO_PASSWORD }
      : { accounts: [], password: null };
  }
}
