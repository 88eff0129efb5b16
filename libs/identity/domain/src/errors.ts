import { DomainError } from '@luwte/platform/kernel';

/** E-mail and password do not belong together. Says no more, so that nobody learns who has an account. */
export class WrongCredentials extends DomainError {
  override readonly code = 'identity.wrong-credentials';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('E-mail address and password do not match');
  }
}

/** Too many failed attempts. `extra.retryAfter` is in seconds. */
export class Throttled extends DomainError {
  override readonly code = 'identity.throttled';
  override readonly kind = 'too-many';

  constructor(retryAfter: number) {
    super('Too many attempts; wait before the next', { retryAfter });
  }
}
