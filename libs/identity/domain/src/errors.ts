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

/** The password is right; the account also asks a code. */
export class OtpNeeded extends DomainError {
  override readonly code = 'identity.otp-needed';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('This account asks a code as well');
  }
}

/** The code is wrong, too old, or was used before. */
export class OtpWrong extends DomainError {
  override readonly code = 'identity.otp-wrong';
  override readonly kind = 'unauthenticated';

  constructor() {
    super('The code is wrong, or was used before');
  }
}

/** Somebody who is signed in typed another password than the own. */
export class WrongPassword extends DomainError {
  override readonly code = 'identity.wrong-password';
  override readonly kind = 'forbidden';

  constructor() {
    super('That is not the password of this account');
  }
}

/** There is a second factor already; it goes before another comes. */
export class FactorSet extends DomainError {
  override readonly code = 'identity.factor-set';
  override readonly kind = 'conflict';

  constructor() {
    super('This account has a second factor');
  }
}

/** There is no second factor, or none being set. */
export class WithoutFactor extends DomainError {
  override readonly code = 'identity.without-factor';
  override readonly kind = 'conflict';

  constructor() {
    super('This account has no second factor');
  }
}

/** Nobody does this to the own account. */
export class OwnAccount extends DomainError {
  override readonly code = 'identity.own-account';
  override readonly kind = 'conflict';

  constructor() {
    super('Another administrator does this');
  }
}

/** A house keeps at least one administrator who can sign in. */
export class LastAdmin extends DomainError {
  override readonly code = 'identity.last-admin';
  override readonly kind = 'conflict';

  constructor() {
    super('This is the last administrator of the house');
  }
}

export class AlreadyBlocked extends DomainError {
  override readonly code = 'identity.already-blocked';
  override readonly kind = 'conflict';

  constructor() {
    super('This account is blocked in this house');
  }
}

export class NotBlocked extends DomainError {
  override readonly code = 'identity.not-blocked';
  override readonly kind = 'conflict';

  constructor() {
    super('This account is not blocked in this house');
  }
}

/** Another house looks after the password and the second factor of this account. */
export class KeptElsewhere extends DomainError {
  override readonly code = 'identity.kept-elsewhere';
  override readonly kind = 'conflict';

  constructor() {
    super('Another house looks after the password and the second factor of this account');
  }
}

/** Somebody with this address works in the house already. */
export class AlreadyHere extends DomainError {
  override readonly code = 'identity.already-here';
  override readonly kind = 'conflict';

  constructor() {
    super('Somebody with this address works here already');
  }
}

/** There is an invitation for this address that was not answered yet. */
export class AlreadyInvited extends DomainError {
  override readonly code = 'identity.already-invited';
  override readonly kind = 'conflict';

  constructor() {
    super('This address was invited already');
  }
}

/** The link does not work: unknown, used, withdrawn, replaced or too old. One answer for all. */
export class LinkSpent extends DomainError {
  override readonly code = 'identity.link-spent';
  override readonly kind = 'absent';

  constructor() {
    super('This link does not work, or no longer');
  }
}

/** The invited person has an account already, and joins with its own password. */
export class JoinWithOwn extends DomainError {
  override readonly code = 'identity.join-with-own';
  override readonly kind = 'conflict';

  constructor() {
    super('Join with the password of the account that you have');
  }
}

/** Who switched in by PIN stays in the house of the device. */
export class BoundToDevice extends DomainError {
  override readonly code = 'identity.bound-to-device';
  override readonly kind = 'conflict';

  constructor() {
    super('Sign in with a password to work in another house');
  }
}
