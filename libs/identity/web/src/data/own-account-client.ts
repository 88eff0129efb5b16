import { inject, Injectable } from '@angular/core';
import {
  type ChangePassword,
  IDENTITY_ROUTES,
  type NewRecoveryCodes,
  type NewSecondFactor,
  type ProveBoth,
  type SecondFactorView,
  type SignInList,
} from '@luwte/identity/domain';
import type { Id } from '@luwte/platform/kernel';
import { Api, pathTo } from '@luwte/platform/web';

/** What the own account asks the API. Each call rejects with an ApiProblem. */
@Injectable({ providedIn: 'root' })
export class OwnAccountClient {
  private readonly api = inject(Api);

  changePassword(command: ChangePassword): Promise<void> {
    return this.api.send('PUT', IDENTITY_ROUTES.password, command);
  }

  secondFactor(): Promise<SecondFactorView> {
    return this.api.get(IDENTITY_ROUTES.secondFactor);
  }

  startFactor(password: string): Promise<NewSecondFactor> {
    return this.api.send('POST', IDENTITY_ROUTES.secondFactorStart, { password });
  }

  confirmFactor(appCode: string): Promise<NewRecoveryCodes> {
    return this.api.send('POST', IDENTITY_ROUTES.secondFactorConfirmation, { appCode });
  }

  dropFactor(proof: ProveBoth): Promise<void> {
    return this.api.send('POST', IDENTITY_ROUTES.secondFactorRemoval, proof);
  }

  renewRecoveryCodes(proof: ProveBoth): Promise<NewRecoveryCodes> {
    return this.api.send('POST', IDENTITY_ROUTES.recoveryCodes, proof);
  }

  signIns(): Promise<SignInList> {
    return this.api.get(IDENTITY_ROUTES.ownSignIns);
  }

  endSignIn(id: Id): Promise<void> {
    return this.api.send('DELETE', pathTo(IDENTITY_ROUTES.ownSignIn, { id }));
  }

  endOtherSignIns(): Promise<void> {
    return this.api.send('DELETE', IDENTITY_ROUTES.ownSignIns);
  }
}
