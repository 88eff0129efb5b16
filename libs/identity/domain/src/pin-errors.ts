import { DomainError } from '@luwte/platform/kernel';

/** The PIN is wrong, or the account cannot switch in here. One answer for all, so that nobody learns who has a PIN. */
export class WrongPin extends DomainError {
  override readonly code = 'identity.wrong-pin';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('The PIN is wrong');
  }
}

/** Too many wrong PINs, of this account or on this device. `extra.retryAfter` is in whole seconds. */
export class PinLocked extends DomainError {
  override readonly code = 'identity.pin-locked';
  override readonly kind = 'too-many';

  constructor(retryAfter: number) {
    super('Too many wrong PINs; wait, or sign in with the password', { retryAfter });
  }
}

/** A PIN is chosen or removed by who signed in with a password: who switched in by PIN proved less. */
export class PasswordSessionNeeded extends DomainError {
  override readonly code = 'identity.password-session-needed';
  override readonly kind = 'forbidden';

  constructor() {
    super('Sign in with the password to change the PIN');
  }
}
