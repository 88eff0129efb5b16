import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { AuditFacade } from '@luwte/audit/api';
import { DEVICE_RULES, type DeviceRules, IDENTITY_ROUTES } from '@luwte/identity/domain';
import { Acting, type Actor, IfMatch, Requires, Settings, Transaction, withETag } from '@luwte/platform/api';
import type { SettingVersion } from '@luwte/platform/kernel';
import type { FastifyReply } from 'fastify';
import { Devices } from '../devices';
import { DeviceRulesDto } from './device-rules.dto';

@Controller(IDENTITY_ROUTES.deviceSettings)
export class DeviceSettingsController {
  constructor(
    private readonly transaction: Transaction,
    private readonly settings: Settings,
    private readonly devices: Devices,
    private readonly audit: AuditFacade,
  ) {}

  /** How the shared devices of the house behave. */
  @Get()
  @Requires('identity.manage-devices')
  async read(
    @Acting() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SettingVersion<DeviceRules>> {
    return withETag(reply, await this.transaction.read(actor, (tx) => this.settings.read(tx, DEVICE_RULES)));
  }

  /** Decides it anew. */
  @Put()
  @Requires('identity.manage-devices')
  async change(
    @IfMatch() version: number,
    @Body() { lockMinutes }: DeviceRulesDto,
    @Acting() actor: Actor,
  ): Promise<{ readonly version: number }> {
    const next = await this.transaction.run(actor, async (tx) => {
      const changed = await this.settings.change(tx, DEVICE_RULES, { value: { lockMinutes }, version });
      await this.audit.record(tx, {
        event: 'identity.device-rules-changed',
        category: 'settings',
        purpose: 'access-control',
      });
      return changed;
    });
    await this.devices.changed(actor.facilityId);
    return { version: next };
  }
}
