import { Global, Module } from '@nestjs/common';
import { ACCOUNT_NAMES, AuditModule } from '@luwte/audit/api';
import { ACTOR_RESOLVER } from '@luwte/platform/api';
import { ChangePreferencesController } from './change-preferences/change-preferences.controller';
import { ChangePreferencesHandler } from './change-preferences/change-preferences.handler';
import { IdentityFacade } from './identity.facade';
import { ListColleaguesController } from './list-colleagues/list-colleagues.controller';
import { DemoRefusal } from './list-demo-accounts/demo-refusal';
import { ListDemoAccountsController } from './list-demo-accounts/list-demo-accounts.controller';
import { AccountRepository } from './persistence/account.repository';
import { SessionRepository } from './persistence/session.repository';
import { ReadSessionController } from './read-session/read-session.controller';
import { SessionActors } from './sessions/session-actors';
import { SessionCookie } from './sessions/session-cookie';
import { SessionHousekeeping } from './sessions/session-housekeeping';
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
  ],
  providers: [
    AccountRepository,
    ChangePreferencesHandler,
    DemoRefusal,
    IdentityFacade,
    Passwords,
    SessionActors,
    SessionCookie,
    SessionHousekeeping,
    SessionRepository,
    Sessions,
    SignInHandler,
    SignInRecorder,
    SignInThrottle,
    SignOutHandler,
    { provide: ACTOR_RESOLVER, useExisting: SessionActors },
    { provide: ACCOUNT_NAMES, useExisting: IdentityFacade },
  ],
  exports: [IdentityFacade, ACTOR_RESOLVER, ACCOUNT_NAMES],
})
export class IdentityModule {}
