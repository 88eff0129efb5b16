import { type Day, DomainError, type Id, type Instant } from '@luwte/platform/kernel';
import type { MovementKind } from './contract';

/** The shelf holds less than was asked for. `extra.available` is what may be taken. */
export class StockShort extends DomainError {
  override readonly code = 'stock.short';
  override readonly kind = 'conflict';

  constructor(itemId: Id, requested: number, available: number) {
    super('The shelf holds less than that', { itemId, requested, available });
  }
}

/** Entered for an earlier day, it would have left less than nothing on a day since: `extra.day`, on the house's clock. */
export class StockShortThen extends DomainError {
  override readonly code = 'stock.short-then';
  override readonly kind = 'conflict';

  constructor(itemId: Id, day: Day) {
    super(`On ${day} there would have been less than nothing`, { itemId, day });
  }
}

/** The shelf was counted after that moment: what the count found already holds it. `extra.at` is when it was counted. */
export class CountedSince extends DomainError {
  override readonly code = 'stock.counted-since';
  override readonly kind = 'conflict';

  constructor(itemId: Id, at: Instant) {
    super('It was counted since; the count already holds what happened before', { itemId, at });
  }
}

/** Why a lot may not be handed out. */
export type LotFault = 'expired' | 'quarantined' | 'recalled';

/** The lot is expired or blocked, and nobody said why it is given all the same. */
export class LotNotUsable extends DomainError {
  override readonly code = 'stock.lot-not-usable';
  override readonly kind = 'conflict';

  constructor(lotId: Id, why: LotFault) {
    super(`The lot is ${why}; giving it needs a reason`, { lotId, why });
  }
}

/** A posting is taken back once. */
export class AlreadyReversed extends DomainError {
  override readonly code = 'stock.already-reversed';
  override readonly kind = 'conflict';

  constructor() {
    super('It was taken back already');
  }
}

/** A reversal is not reversed, and a count is corrected by counting again. */
export class NotReversible extends DomainError {
  override readonly code = 'stock.not-reversible';
  override readonly kind = 'conflict';

  constructor(kind: MovementKind) {
    super(`A ${kind} cannot be taken back`, { kind });
  }
}

/** Only one's own posting of the last seconds can be taken back without a reason. */
export class TooLateToUndoPosting extends DomainError {
  override readonly code = 'stock.too-late-to-undo';
  override readonly kind = 'conflict';

  constructor() {
    super('Only your own posting of the last ten seconds can be undone; reverse it with a reason');
  }
}

/** An archived item or location takes part in nothing new. */
export class Archived extends DomainError {
  override readonly code = 'stock.archived';
  override readonly kind = 'conflict';

  constructor(id: Id) {
    super('It is archived', { id });
  }
}

/** The label is on another item already. */
export class GtinTaken extends DomainError {
  override readonly code = 'stock.gtin-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('The trade item number belongs to another pack');
  }
}

/** Another item is already drawn when the floor gives that service. */
export class ServiceTaken extends DomainError {
  override readonly code = 'stock.service-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('Another item is drawn for that service');
  }
}

/** Another one of the house has that name. */
export class NameTaken extends DomainError {
  override readonly code = 'stock.name-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('Another one has that name');
  }
}

/** Something lies there still: it cannot be archived. */
export class NotEmpty extends DomainError {
  override readonly code = 'stock.not-empty';
  override readonly kind = 'conflict';

  constructor() {
    super('Something of it is left; count or move it first');
  }
}
