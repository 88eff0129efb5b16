import { inject, Injectable } from '@angular/core';
import {
  type ChoosePin,
  type DeviceRules,
  type EnrolDevice,
  IDENTITY_ROUTES,
  type PinLock,
  type PinState,
  type RenameDevice,
  type SwitchIn,
  type SwitchScreen,
} from '@luwte/identity/domain';
import type { Created, Id, SettingVersion } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';

/** What the pages ask the API about shared devices and PINs. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class DevicesClient {
  private readonly api = inject(Api);

  /** The switch screen of this device; 401 when it is none. */
  screen(): Promise<SwitchScreen> {
    return this.api.get<SwitchScreen>(IDENTITY_ROUTES.deviceHere);
  }

  switchIn(command: SwitchIn): Promise<void> {
    return this.api.send('POST', IDENTITY_ROUTES.deviceSwitch, command);
  }

  /** Enrols this browser. */
  enrol(command: EnrolDevice): Promise<Created> {
    return this.api.post(IDENTITY_ROUTES.devices, command);
  }

  rename(id: Id, command: RenameDevice, version: number): Promise<Created> {
    return this.api.change('PATCH', pathTo(IDENTITY_ROUTES.device, { id }), command, version);
  }

  withdraw(id: Id, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.deviceWithdrawal, { id }), null, version);
  }

  rules(): Promise<SettingVersion<DeviceRules>> {
    return this.api.get(IDENTITY_ROUTES.deviceSettings);
  }

  changeRules(rules: DeviceRules, version: number): Promise<{ readonly version: number }> {
    return this.api.change('PUT', IDENTITY_ROUTES.deviceSettings, rules, version);
  }

  pinLocks(): Promise<readonly PinLock[]> {
    return this.api.get(IDENTITY_ROUTES.pinLocks);
  }

  liftPinLock(accountId: Id): Promise<void> {
    return this.api.send('POST', pathTo(IDENTITY_ROUTES.pinLockLifting, { accountId }));
  }

  pin(): Promise<PinState> {
    return this.api.get(IDENTITY_ROUTES.pin);
  }

  choosePin(choice: ChoosePin): Promise<PinState> {
    return this.api.send('PUT', IDENTITY_ROUTES.pin, choice);
  }

  removePin(): Promise<PinState> {
    return this.api.send('DELETE', IDENTITY_ROUTES.pin);
  }
}
