import { DomainError } from '@luwte/platform/kernel';

/** Nobody is signed in, or the session has ended. */
export class NotSignedIn extends DomainError {
  override readonly code = 'platform.not-signed-in';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('Sign in first');
  }
}

/** The account lacks the permission. */
export class Forbidden extends DomainError {
  override readonly code: string = 'platform.forbidden';
  override readonly kind = 'forbidden';

  constructor(readonly permission: string) {
    super('This account may not do that', { permission });
  }
}

/** A page of another site tried to act in the worker's name (cross-site request forgery). */
export class CrossSite extends DomainError {
  override readonly code = 'platform.cross-site';
  override readonly kind = 'forbidden';

  constructor() {
    super('The request came from another site');
  }
}

/** The idempotency key was used before for another request. */
export class KeyReused extends DomainError {
  override readonly code = 'platform.idempotency-key-reused';
  override readonly kind = 'conflict';

  constructor() {
    super('This Idempotency-Key was used for another request');
  }
}

/** The idempotency key is not 8 to 100 printable ASCII characters. */
export class KeyMalformed extends DomainError {
  override readonly code = 'platform.idempotency-key-malformed';
  override readonly kind = 'invalid';

  constructor() {
    super('An Idempotency-Key has 8 to 100 printable ASCII characters');
  }
}
