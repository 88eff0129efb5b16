import { Global, Module } from '@nestjs/common';
import { ACCOUNT_NAMES, AuditModule } from '@luwte/audit/api';
import { ACTOR_RESOLVER } from '@luwte/platform/api';
import { ChangePreferencesController } from './change-preferences/change-preferences.controller';
import { ChangePreferencesHandler } from './change-preferences/change-preferences.handler';
import { DeviceCookie } from './devices/device-cookie';
import { DeviceRepository } from './devices/device.repository';
import { DeviceSettingsController } from './devices/device-settings/device-settings.controller';
import { Devices } from './devices/devices';
import { EnrolDeviceController } from './devices/enrol-device/enrol-device.controller';
import { EnrolDeviceHandler } from './devices/enrol-device/enrol-device.handler';
import { ListDevicesController } from './devices/list-devices/list-devices.controller';
import { RenameDeviceController } from './devices/rename-device/rename-device.controller';
import { WithdrawDeviceController } from './devices/withdraw-device/withdraw-device.controller';
import { WithdrawDeviceHandler } from './devices/withdraw-device/withdraw-device.handler';
import { IdentityFacade } from './identity.facade';
import { ListColleaguesController } from './list-colleagues/list-colleagues.controller';
import { DemoRefusal } from './list-demo-accounts/demo-refusal';
import { ListDemoAccountsController } from './list-demo-accounts/list-demo-accounts.controller';
import { AccountRepository } from './persistence/account.repository';
import { SessionRepository } from './persistence/session.repository';
import { ChoosePinController } from './pin/choose-pin/choose-pin.controller';
import { ChoosePinHandler } from './pin/choose-pin/choose-pin.handler';
import { PinLocksController } from './pin/pin-locks/pin-locks.controller';
import { PinRepository } from './pin/pin.repository';
import { PinThrottle } from './pin/pin-throttle';
import { Pins } from './pin/pins';
import { SwitchInController } from './pin/switch-in/switch-in.controller';
import { SwitchInHandler } from './pin/switch-in/switch-in.handler';
import { SwitchRecorder } from './pin/switch-in/switch-recorder';
import { ReadSessionController } from './read-session/read-session.controller';
import { SessionActors } from './sessions/session-actors';
import { SessionCookie } from './sessions/session-cookie';
import { SessionHousekeeping } from './sessions/session-housekeeping';
import { SavedViewsController } from './saved-views/saved-views.controller';
import { SavedViewsHandler } from './saved-views/saved-views.handler';
import { Sessions } from './sessions/sessions';
import { Passwords } from './sign-in/passwords';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInHandler } from './sign-in/sign-in.handler';
import { SignInRecorder } from './sign-in/sign-in-recorder';
import { SignInThrottle } from './sign-in/sign-in-throttle';
import { SignOutController } from './sign-out/sign-out.controller';
import { SignOutHandler } from './sign-out/sign-out.handler';

/** Accounts and sessions. Global, because every request asks it who is there. Needs `GrantsModule.with` in the app. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [
    SignInController,
    ReadSessionController,
    SignOutController,
    ChangePreferencesController,
    ListDemoAccountsController,
    ListColleaguesController,
    DeviceSettingsController,
    SwitchInController,
    EnrolDeviceController,
    ListDevicesController,
    RenameDeviceController,
    WithdrawDeviceController,
    ChoosePinController,
    PinLocksController,
    SavedViewsController,
  ],
  providers: [
    AccountRepository,
    ChangePreferencesHandler,
    ChoosePinHandler,
    DemoRefusal,
    DeviceCookie,
    DeviceRepository,
    Devices,
    EnrolDeviceHandler,
    IdentityFacade,
    Passwords,
    PinRepository,
    Pins,
    PinThrottle,
    SavedViewsHandler,
    SessionActors,
    SessionCookie,
    SessionHousekeeping,
    SessionRepository,
    Sessions,
    SignInHandler,
    SignInRecorder,
    SignInThrottle,
    SignOutHandler,
    SwitchInHandler,
    SwitchRecorder,
    WithdrawDeviceHandler,
    { provide: ACTOR_RESOLVER, useExisting: SessionActors },
    { provide: ACCOUNT_NAMES, useExisting: IdentityFacade },
  ],
  exports: [IdentityFacade, ACTOR_RESOLVER, ACCOUNT_NAMES],
})
export class IdentityModule {}
