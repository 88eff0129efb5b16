/** What went wrong in kind; the edge translates it once to an HTTP status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'absent'
  | 'conflict'
  | 'precondition'
  | 'too-many'
  | 'unavailable';

/** One wrong field of a request: a JSON pointer (RFC 6901), a stable code and what the sentence on the page needs. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * A failure that the caller can act on. One class per failure, with a stable `code` (`<slice>.<what>`);
 * `message` is for engineers, and neither it nor `extra` ever holds personal data.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: ErrorKind;

  constructor(
    message: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The row is not there, or belongs to another house: both get this same answer. */
export class Absent extends DomainError {
  override readonly code = 'platform.absent';
  override readonly kind = 'absent';

  constructor(readonly what: string) {
    super(`${what} is not there`);
  }
}

/** Somebody changed the row since the caller read it. `extra.currentVersion` tells what it is now. */
export class StaleVersion extends DomainError {
  override readonly code = 'platform.stale-version';
  override readonly kind = 'conflict';

  constructor(currentVersion: number) {
    super('The row was changed in the meantime', { currentVersion });
  }
}

/** A request of the right shape whose content cannot be: which fields, and why. */
export class Invalid extends DomainError {
  override readonly code = 'platform.invalid';
  override readonly kind = 'invalid';

  constructor(errors: readonly FieldError[]) {
    super('The request holds values that cannot be', { errors });
  }
}
