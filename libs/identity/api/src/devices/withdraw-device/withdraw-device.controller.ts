import { Controller, HttpCode, Post } from '@nestjs/common';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, IdParam, IfMatch, Requires } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { WithdrawDeviceHandler } from './withdraw-device.handler';

@Controller(IDENTITY_ROUTES.deviceWithdrawal)
export class WithdrawDeviceController {
  constructor(private readonly handler: WithdrawDeviceHandler) {}

  /** Withdraws a device for good: its credential counts no more, and who switched in on it is signed out. */
  @Post()
  @Requires('identity.manage-devices')
  @HttpCode(200)
  withdraw(@IdParam('id') id: string, @IfMatch() version: number, @Acting() actor: Actor): Promise<Created> {
    return this.handler.handle(id, version, actor);
  }
}
