import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { type Actor, CLOCK, Transaction } from '@luwte/platform/api';
import type { Clock, Created, Id } from '@luwte/platform/kernel';
import { Sessions } from '../../sessions/sessions';
import { DEVICE_ACT } from '../device-act';
import { DeviceRepository } from '../device.repository';
import { Devices } from '../devices';

/** Withdraws a device, and ends the sessions that were switched in on it, on every instance. */
@Injectable()
export class WithdrawDeviceHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: DeviceRepository,
    private readonly devices: Devices,
    private readonly sessions: Sessions,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Absent, StaleVersion */
  async handle(id: Id, version: number, actor: Actor): Promise<Created> {
    const { next, ended } = await this.transaction.run(actor, async (tx) => {
      const now = this.clock.now();
      const withdrawn = await this.repository.withdraw(tx, id, version, now);
      await this.audit.record(tx, { ...DEVICE_ACT, event: 'identity.device-withdrawn', subjectId: id });
      return { next: withdrawn, ended: await this.repository.endSessions(tx, id, now) };
    });
    await this.devices.changed(id);
    for (const session of ended) await this.sessions.changed(session);
    return { id, version: next };
  }
}
