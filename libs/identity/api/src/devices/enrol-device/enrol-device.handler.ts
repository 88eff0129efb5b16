import { Inject, Injectable } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import type { EnrolDevice } from '@luwte/identity/domain';
import { type Actor, CLOCK, Transaction, type Tx } from '@luwte/platform/api';
import { type Clock, type Created, type Id, newId } from '@luwte/platform/kernel';
import { hashOfToken, newToken } from '../../sessions/session-token';
import { DeviceRepository } from '../device.repository';
import { DEVICE_ACT } from '../device-act';
import { type EnrolledDevice, Devices } from '../devices';

/** Enrols the browser that asks as a shared device of the house. */
@Injectable()
export class EnrolDeviceHandler {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: DeviceRepository,
    private readonly devices: Devices,
    private readonly audit: AuditFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Gives the device and its credential. The same request again gives a credential anew: the first never leaves the
   * answer it came in.
   * @param current the device that this browser was until now; when it is of this house, it is withdrawn
   */
  async handle(
    command: EnrolDevice,
    actor: Actor,
    current: EnrolledDevice | null,
  ): Promise<{ readonly created: Created; readonly token: string }> {
    const token = newToken();
    const tokenHash = hashOfToken(token);
    const id = command.id ?? newId();
    let enrolled = false;
    const created = await this.transaction.run(actor, async (tx): Promise<Created> => {
      const now = this.clock.now();
      if (current?.facilityId === tx.facilityId) await this.replace(tx, current.id);
      await this.repository.add(tx, id, command, { tokenHash, now });
      await this.audit.record(tx, { ...DEVICE_ACT, event: 'identity.device-enrolled', subjectId: id });
      enrolled = true;
      return { id, version: 1 };
    });
    if (!enrolled)
      await this.transaction.run({ ...actor, idempotency: undefined }, (tx) =>
        this.repository.renew(tx, created.id, tokenHash),
      );
    if (current) await this.devices.changed(current.id);
    return { created, token };
  }

  private async replace(tx: Tx, id: Id): Promise<void> {
    const version = await this.repository.versionOf(tx, id);
    if (version === null) return;
    await this.repository.withdraw(tx, id, version, this.clock.now());
    await this.audit.record(tx, { ...DEVICE_ACT, event: 'identity.device-withdrawn', subjectId: id });
  }
}
