import { Injectable } from '@nestjs/common';
import type { AccountNames } from '@luwte/audit/api';
import type { Colleague } from '@luwte/identity/domain';
import type { Tx } from '@luwte/platform/api';
import type { Id } from '@luwte/platform/kernel';
import { DeviceRepository } from './devices/device.repository';
import { AccountRepository, type House } from './persistence/account.repository';

/** What other slices may ask of identity. */
@Injectable()
export class IdentityFacade implements AccountNames {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly devices: DeviceRepository,
  ) {}

  /** Those who hold a role in the house of `tx` and whose account is open, by name. */
  colleagues(tx: Tx): Promise<readonly Colleague[]> {
    return this.accounts.findColleagues(tx);
  }

  /** Names by account, of those who hold a role in the house of `tx`; others are not in the map. */
  namesOf(tx: Tx, accountIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    return this.accounts.findNames(tx, accountIds);
  }

  /** Names by enrolled device of the house of `tx`, withdrawn ones too. */
  devicesOf(tx: Tx, deviceIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    return this.devices.findNames(tx, deviceIds);
  }

  /** Every house, for jobs that run house by house. */
  houses(): Promise<readonly House[]> {
    return this.accounts.findHouses();
  }
}
