import { Body, Controller, Patch } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, IdParam, IfMatch, Requires, Transaction } from '@luwte/platform/api';
import type { Created } from '@luwte/platform/kernel';
import { DEVICE_ACT } from '../device-act';
import { DeviceRepository } from '../device.repository';
import { Devices } from '../devices';
import { RenameDeviceDto } from './rename-device.dto';

@Controller(IDENTITY_ROUTES.device)
export class RenameDeviceController {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: DeviceRepository,
    private readonly devices: Devices,
    private readonly audit: AuditFacade,
  ) {}

  /** Calls a device otherwise, or says where it stands. */
  @Patch()
  @Requires('identity.manage-devices')
  async rename(
    @IdParam('id') id: string,
    @IfMatch() version: number,
    @Body() body: RenameDeviceDto,
    @Acting() actor: Actor,
  ): Promise<Created> {
    const next = await this.transaction.run(actor, async (tx) => {
      const renamed = await this.repository.rename(tx, id, version, body);
      await this.audit.record(tx, { ...DEVICE_ACT, event: 'identity.device-renamed', subjectId: id });
      return renamed;
    });
    await this.devices.changed(id);
    return { id, version: next };
  }
}
