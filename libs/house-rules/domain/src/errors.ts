import type { Role } from '@luwte/identity/domain';
import { DomainError, type Id } from '@luwte/platform/kernel';
import type { RuleSetState } from './contract';

/** The version is in a state in which this cannot be done; `extra.state` tells which. */
export class WrongState extends DomainError {
  override readonly code = 'house-rules.wrong-state';
  override readonly kind = 'conflict';

  constructor(action: string, state: RuleSetState) {
    super(`A ${state} version takes no ${action}`, { action, state });
  }
}

/** The visitor was shown rules that no longer hold; `extra.currentVersionId` names the ones to show. */
export class NotCurrent extends DomainError {
  override readonly code = 'house-rules.not-current';
  override readonly kind = 'conflict';

  constructor(currentVersionId: Id | null) {
    super('Another version of the house rules holds now', { currentVersionId });
  }
}

/** The sanction is in a state, or its appeal or conversation stands, so that this cannot be done: `extra.state`. */
export class SanctionForbids extends DomainError {
  override readonly code = 'house-rules.sanction-forbids';
  override readonly kind = 'conflict';

  constructor(act: string, state: string) {
    super(`A sanction that is ${state} takes no ${act}`, { act, state });
  }
}

/** Somebody with another role decides this; `extra.deciders` names the roles. */
export class NotYourDecision extends DomainError {
  override readonly code = 'house-rules.not-your-decision';
  override readonly kind = 'forbidden';

  constructor(deciders: readonly Role[]) {
    super('Somebody with another role decides this', { deciders });
  }
}

/** An appeal is decided by somebody else than who decided the sanction. */
export class OwnDecision extends DomainError {
  override readonly code = 'house-rules.own-decision';
  override readonly kind = 'forbidden';

  constructor() {
    super('Somebody else decides an appeal against this sanction');
  }
}

/** The house lifts such a sanction only after the return conversation. */
export class ConversationFirst extends DomainError {
  override readonly code = 'house-rules.conversation-first';
  override readonly kind = 'conflict';

  constructor() {
    super('The return conversation comes first');
  }
}

/** Another sanction of the same scope runs at the same time; `extra.sanctionId` names it. */
export class SanctionOverlaps extends DomainError {
  override readonly code = 'house-rules.sanction-overlaps';
  override readonly kind = 'conflict';

  constructor(sanctionId: Id | null) {
    super('Another sanction of this scope runs at the same time', { sanctionId });
  }
}
