import { DomainError } from '@luwte/platform/kernel';
import type { RequestStep } from './request-states';

/** The account has another record open in an emergency: one at a time. */
export class RecordAlreadyOpen extends DomainError {
  override readonly code = 'privacy.record-already-open';
  override readonly kind = 'conflict';

  constructor() {
    super('Another record is open; close it first');
  }
}

/** The record is no longer open: the half hour is over, or it was closed. */
export class RecordClosed extends DomainError {
  override readonly code = 'privacy.record-closed';
  override readonly kind = 'forbidden';

  constructor() {
    super('The record is closed');
  }
}

/** This use of emergency access was reviewed before. */
export class ReviewedBefore extends DomainError {
  override readonly code = 'privacy.reviewed-before';
  override readonly kind = 'conflict';

  constructor() {
    super('It was reviewed before');
  }
}

/** The step does not follow from the state of the request. */
export class RequestStateForbids extends DomainError {
  override readonly code = 'privacy.request-state-forbids';
  override readonly kind = 'conflict';

  constructor(step: RequestStep) {
    super(`The request's state does not allow: ${step}`, { step });
  }
}
