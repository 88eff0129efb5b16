import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { IDENTITY_ROUTES, type PinLock } from '@luwte/identity/domain';
import { Acting, type Actor, IdParam, Requires, Transaction } from '@luwte/platform/api';
import { Absent } from '@luwte/platform/kernel';
import { DEVICE_ACT } from '../../devices/device-act';
import { PinThrottle } from '../pin-throttle';

@Controller()
export class PinLocksController {
  constructor(
    private readonly transaction: Transaction,
    private readonly throttle: PinThrottle,
    private readonly audit: AuditFacade,
  ) {}

  /** Whose PIN does not work for a while, because too many wrong ones were typed. */
  @Get(IDENTITY_ROUTES.pinLocks)
  @Requires('identity.manage-devices')
  list(@Acting() actor: Actor): Promise<readonly PinLock[]> {
    return this.transaction.read(actor, (tx) => this.throttle.locks(tx));
  }

  /** Lets the PIN of an account work again at once. */
  @Post(IDENTITY_ROUTES.pinLockLifting)
  @Requires('identity.manage-devices')
  @HttpCode(204)
  lift(@IdParam('accountId') accountId: string, @Acting() actor: Actor): Promise<void> {
    return this.transaction.run(actor, async (tx) => {
      if (!(await this.throttle.lift(tx, accountId))) throw new Absent('Locked PIN');
      await this.audit.record(tx, {
        ...DEVICE_ACT,
        event: 'identity.pin-lock-lifted',
        subjectId: accountId,
      });
    });
  }
}
