import { DomainError } from '@luwte/platform/kernel';
import { VIEW_LIMITS } from './contract/saved-views';

/** Somebody keeps as many views of the list as there may be. */
export class TooManyViews extends DomainError {
  override readonly code = 'identity.too-many-views';
  override readonly kind = 'conflict';

  constructor() {
    super('No more views of this list can be kept', { most: VIEW_LIMITS.views });
  }
}

/** The name stands for another view of the same list. */
export class ViewNameTaken extends DomainError {
  override readonly code = 'identity.view-name-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('A view of this list has that name');
  }
}

/** Refuses one view more than may be kept. @throws TooManyViews */
export function requireRoomForView(kept: number): void {
  if (kept >= VIEW_LIMITS.views) throw new TooManyViews();
}
