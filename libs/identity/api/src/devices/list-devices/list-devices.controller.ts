import { Controller, Get, Query } from '@nestjs/common';
import { type DeviceItem, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, Requires, Transaction } from '@luwte/platform/api';
import type { Page } from '@luwte/platform/kernel';
import { DeviceRepository } from '../device.repository';
import { ListDevicesDto } from './list-devices.dto';

@Controller(IDENTITY_ROUTES.devices)
export class ListDevicesController {
  constructor(
    private readonly transaction: Transaction,
    private readonly repository: DeviceRepository,
  ) {}

  /** The shared devices of the house, and when each was last used. */
  @Get()
  @Requires('identity.manage-devices')
  list(@Query() query: ListDevicesDto, @Acting() actor: Actor): Promise<Page<DeviceItem>> {
    return this.transaction.read(actor, (tx) => this.repository.list(tx, query, actor.deviceId));
  }
}
