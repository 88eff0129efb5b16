import { inject, Injectable } from '@angular/core';
import {
  type AcceptInvitation,
  IDENTITY_ROUTES,
  type JoinHouse,
  type LinkView,
  type SetPassword,
} from '@luwte/identity/domain';
import { Api } from '@luwte/platform/web';

/** What somebody asks the API who holds a link. The token goes in the body: no address ever holds it. */
@Injectable({ providedIn: 'root' })
export class LinkClient {
  private readonly api = inject(Api);

  read(token: string): Promise<LinkView> {
    return this.api.send('POST', IDENTITY_ROUTES.invitedReading, { token });
  }

  accept(command: AcceptInvitation): Promise<void> {
    return this.api.send('POST', IDENTITY_ROUTES.invitedAccount, command);
  }

  join(command: JoinHouse): Promise<void> {
    return this.api.send('POST', IDENTITY_ROUTES.invitedMembership, command);
  }

  setPassword(command: SetPassword): Promise<void> {
    return this.api.send('POST', IDENTITY_ROUTES.invitedPassword, command);
  }
}
