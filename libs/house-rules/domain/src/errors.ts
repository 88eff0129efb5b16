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
