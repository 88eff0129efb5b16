import { Global, Module } from '@nestjs/common';
import { ACCOUNT_NAMES, AuditModule } from '@luwte/audit/api';
import { ACTOR_RESOLVER } from '@luwte/platform/api';
import { AccountSignInsController } from './account-sign-ins/account-sign-ins.controller';
import { AccountSignInsHandler } from './account-sign-ins/account-sign-ins.handler';
import { BlockAccountController } from './block-account/block-account.controller';
import { FactorPolicyController } from './change-factor-policy/factor-policy.controller';
import { FactorPolicyHandler } from './change-factor-policy/factor-policy.handler';
import { ChangePasswordController } from './change-password/change-password.controller';
import { ChangePasswordHandler } from './change-password/change-password.handler';
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
import { AccountChanges } from './change-roles/account-changes';
import { ChangeRolesController } from './change-roles/change-roles.controller';
import { DropSecondFactorController } from './drop-second-factor/drop-second-factor.controller';
import { DropSecondFactorHandler } from './drop-second-factor/drop-second-factor.handler';
import { IdentityFacade } from './identity.facade';
import { InviteColleagueController } from './invite-colleague/invite-colleague.controller';
import { InviteColleagueHandler } from './invite-colleague/invite-colleague.handler';
import { ListAccountsController } from './list-accounts/list-accounts.controller';
import { ListColleaguesController } from './list-colleagues/list-colleagues.controller';
import { DemoRefusal } from './list-demo-accounts/demo-refusal';
import { ListDemoAccountsController } from './list-demo-accounts/list-demo-accounts.controller';
import { LinkPost } from './make-link/link-post';
import { OwnSignInsController } from './own-sign-ins/own-sign-ins.controller';
import { OwnSignInsHandler } from './own-sign-ins/own-sign-ins.handler';
import { AccountRepository } from './persistence/account.repository';
import { HouseAccountsRepository } from './persistence/house-accounts.repository';
import { LinkRepository } from './persistence/link.repository';
import { OwnAccountRepository } from './persistence/own-account.repository';
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
import { ReadAccountController } from './read-account/read-account.controller';
import { ReadSecondFactorController } from './read-second-factor/read-second-factor.controller';
import { ReadSessionController } from './read-session/read-session.controller';
import { ResetAccessController } from './reset-access/reset-access.controller';
import { ResetAccessHandler } from './reset-access/reset-access.handler';
import { Authenticator } from './second-factor/authenticator';
import { FactorDuty } from './second-factor/factor-duty';
import { FactorRecords } from './second-factor/factor-records';
import { SecondFactors } from './second-factor/second-factors';
import { OtherSignIns } from './sessions/other-sign-ins';
import { SessionActors } from './sessions/session-actors';
import { SessionCookie } from './sessions/session-cookie';
import { SessionHousekeeping } from './sessions/session-housekeeping';
import { SavedViewsController } from './saved-views/saved-views.controller';
import { SavedViewsHandler } from './saved-views/saved-views.handler';
import { Sessions } from './sessions/sessions';
import { SetSecondFactorController } from './set-second-factor/set-second-factor.controller';
import { SetSecondFactorHandler } from './set-second-factor/set-second-factor.handler';
import { Passwords } from './sign-in/passwords';
import { Reauthentication } from './sign-in/reauthentication';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInHandler } from './sign-in/sign-in.handler';
import { SignInRecorder } from './sign-in/sign-in-recorder';
import { SignInThrottle } from './sign-in/sign-in-throttle';
import { SignOutController } from './sign-out/sign-out.controller';
import { SignOutHandler } from './sign-out/sign-out.handler';
import { SwitchHouseController } from './switch-house/switch-house.controller';
import { SwitchHouseHandler } from './switch-house/switch-house.handler';
import { AcceptInvitationHandler } from './use-link/accept-invitation.handler';
import { JoinHouseHandler } from './use-link/join-house.handler';
import { LinkHolder } from './use-link/link-holder';
import { LinkRecords } from './use-link/link-records';
import { SetPasswordHandler } from './use-link/set-password.handler';
import { UseLinkController } from './use-link/use-link.controller';

/** Accounts and sessions. Global, because every request asks it who is there. Needs `GrantsModule.with` in the app. */
@Global()
@Module({
  imports: [AuditModule],
  controllers: [
    AccountSignInsController,
    BlockAccountController,
    FactorPolicyController,
    ChangePasswordController,
    ChangePreferencesController,
    ChangeRolesController,
    DropSecondFactorController,
    InviteColleagueController,
    ListAccountsController,
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
    ListDemoAccountsController,
    OwnSignInsController,
    ReadAccountController,
    ReadSecondFactorController,
    ReadSessionController,
    ResetAccessController,
    SetSecondFactorController,
    SignInController,
    SignOutController,
    SwitchHouseController,
    UseLinkController,
  ],
  providers: [
    AcceptInvitationHandler,
    AccountChanges,
    AccountRepository,
    AccountSignInsHandler,
    Authenticator,
    ChangePasswordHandler,
    ChangePreferencesHandler,
    ChoosePinHandler,
    DemoRefusal,
    DeviceCookie,
    DeviceRepository,
    Devices,
    EnrolDeviceHandler,
    DropSecondFactorHandler,
    FactorDuty,
    FactorPolicyHandler,
    FactorRecords,
    HouseAccountsRepository,
    IdentityFacade,
    InviteColleagueHandler,
    JoinHouseHandler,
    LinkHolder,
    LinkPost,
    LinkRecords,
    LinkRepository,
    OtherSignIns,
    OwnAccountRepository,
    OwnSignInsHandler,
    Passwords,
    PinRepository,
    Pins,
    PinThrottle,
    SavedViewsHandler,
    Reauthentication,
    ResetAccessHandler,
    SecondFactors,
    SessionActors,
    SessionCookie,
    SessionHousekeeping,
    SessionRepository,
    Sessions,
    SetPasswordHandler,
    SetSecondFactorHandler,
    SignInHandler,
    SignInRecorder,
    SignInThrottle,
    SignOutHandler,
    SwitchInHandler,
    SwitchRecorder,
    WithdrawDeviceHandler,
    SwitchHouseHandler,
    { provide: ACTOR_RESOLVER, useExisting: SessionActors },
    { provide: ACCOUNT_NAMES, useExisting: IdentityFacade },
  ],
  exports: [IdentityFacade, ACTOR_RESOLVER, ACCOUNT_NAMES],
})
export class IdentityModule {}
