import { inject, Injectable } from '@angular/core';
import {
  type AccountView,
  IDENTITY_ROUTES,
  type InvitationDetail,
  type InviteColleague,
  type MadeLink,
  type Role,
  type SecondFactorPolicy,
  type SecondFactorPolicyView,
  type SignInList,
} from '@luwte/identity/domain';
import type { Created, Id } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';

/** What the pages for administrators ask the API about accounts. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class AccountsClient {
  private readonly api = inject(Api);

  account(id: Id): Promise<AccountView> {
    return this.api.get(pathTo(IDENTITY_ROUTES.account, { id }));
  }

  changeRoles(id: Id, roles: readonly Role[], version: number): Promise<Created> {
    return this.api.change('PUT', pathTo(IDENTITY_ROUTES.accountRoles, { id }), { roles }, version);
  }

  block(id: Id, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.accountBlock, { id }), null, version);
  }

  unblock(id: Id, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.accountUnblock, { id }), null, version);
  }

  resetFactor(id: Id, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.accountFactorReset, { id }), null, version);
  }

  linkPassword(id: Id, send: boolean, version: number): Promise<MadeLink> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.accountPasswordLink, { id }), { send }, version);
  }

  signIns(id: Id): Promise<SignInList> {
    return this.api.get(pathTo(IDENTITY_ROUTES.accountSignIns, { id }));
  }

  endSignIn(id: Id, signInId: Id): Promise<void> {
    return this.api.send('DELETE', pathTo(IDENTITY_ROUTES.accountSignIn, { id, signInId }));
  }

  endSignIns(id: Id): Promise<void> {
    return this.api.send('DELETE', pathTo(IDENTITY_ROUTES.accountSignIns, { id }));
  }

  invite(command: InviteColleague): Promise<Created> {
    return this.api.post(IDENTITY_ROUTES.invitations, command);
  }

  invitation(id: Id): Promise<InvitationDetail> {
    return this.api.get(pathTo(IDENTITY_ROUTES.invitation, { id }));
  }

  linkInvitation(id: Id, send: boolean, version: number): Promise<MadeLink> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.invitationLink, { id }), { send }, version);
  }

  withdraw(id: Id, version: number): Promise<Created> {
    return this.api.change('POST', pathTo(IDENTITY_ROUTES.invitationWithdrawal, { id }), null, version);
  }

  policy(): Promise<SecondFactorPolicyView> {
    return this.api.get(IDENTITY_ROUTES.secondFactorPolicy);
  }

  changePolicy(policy: SecondFactorPolicy, version: number): Promise<Created> {
    return this.api.change('PUT', IDENTITY_ROUTES.secondFactorPolicy, policy, version);
  }
}
