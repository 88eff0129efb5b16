import { DomainError } from '@luwte/platform/kernel';

/** E-mail or password is wrong. One answer for both, so that nobody learns which addresses exist. */
export class WrongCredentials extends DomainError {
  override readonly code = 'identity.wrong-credentials';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('E-mail or password is wrong');
  }
}

/** Too many failed sign-ins. `extra.retryAfter` is in whole seconds. */
export class Throttled extends DomainError {
  override readonly code = 'identity.throttled';
  override readonly kind = 'too-many';

  constructor(retryAfter: number) {
    super('Too many failed sign-ins; wait before trying again', { retryAfter });
  }
}
