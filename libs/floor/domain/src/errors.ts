import { DomainError } from '@luwte/platform/kernel';
import type { Advice } from './contract/admission';
import type { HouseDayState } from './contract/board';
import type { Missing, OpenMatter } from './contract/day';
import type { VisitState } from './contract/visits';
import type { DeviationNeed } from './advise';
import type { HouseDayAction } from './opening';
import type { VisitAction } from './visit-states';

/** The advice is against it, and the request brings no reason, or no second person where two must agree. */
export class DeviationRequired extends DomainError {
  override readonly code = 'floor.deviation-required';
  override readonly kind = 'conflict';

  constructor(advice: Advice, needs: DeviationNeed) {
    super('The advice is against it; deviating needs a reason', { advice, needs });
  }
}

/** The second person is the worker themself, or nobody of this house who may let visitors in. */
export class SecondPersonInvalid extends DomainError {
  override readonly code = 'floor.second-person-invalid';
  override readonly kind = 'invalid';

  constructor() {
    super('The second person must be another worker of this house', {
      errors: [{ pointer: '/deviation/secondAccountId', code: 'second-person' }],
    });
  }
}

/** Somebody sits there already. */
export class PlaceTaken extends DomainError {
  override readonly code = 'floor.place-taken';
  override readonly kind = 'conflict';

  constructor() {
    super('Somebody else was seated there first');
  }
}

/** Somebody sits on a place that the room would lose; `extra.label` names it. */
export class PlaceInUse extends DomainError {
  override readonly code = 'floor.place-in-use';
  override readonly kind = 'conflict';

  constructor(label: string) {
    super('Somebody sits on a place that would go', { label });
  }
}

/** The place is out of order. */
export class PlaceUnusable extends DomainError {
  override readonly code = 'floor.place-unusable';
  override readonly kind = 'conflict';

  constructor() {
    super('This place is out of order');
  }
}

/** The visitor is inside already; `extra.visitId` tells with which visit. */
export class AlreadyInside extends DomainError {
  override readonly code = 'floor.already-inside';
  override readonly kind = 'conflict';

  constructor(visitId?: string) {
    super('This visitor is inside already', visitId === undefined ? {} : { visitId });
  }
}

/** The house is not open, and nobody recorded a decision to seat somebody all the same. */
export class HouseNotOpen extends DomainError {
  override readonly code = 'floor.house-not-open';
  override readonly kind = 'conflict';

  constructor(state: HouseDayState) {
    super('The house is not open', { state });
  }
}

/** The visit is in another state than the act needs. */
export class VisitStateForbids extends DomainError {
  override readonly code = 'floor.visit-state-forbids';
  override readonly kind = 'conflict';

  constructor(action: VisitAction, state: VisitState) {
    super(`A visit that is ${state} cannot: ${action}`, { action, state });
  }
}

/** The day is in another state than the act needs. */
export class HouseDayStateForbids extends DomainError {
  override readonly code = 'floor.house-day-state-forbids';
  override readonly kind = 'conflict';

  constructor(action: HouseDayAction, state: HouseDayState) {
    super(`A day that is ${state} cannot: ${action}`, { action, state });
  }
}

/** People are inside; the house closes when the last one is out. */
export class PeopleInside extends DomainError {
  override readonly code = 'floor.people-inside';
  override readonly kind = 'conflict';

  constructor(count: number) {
    super('There are still people inside', { count });
  }
}

/** Leaving now needs a reason: before sitting down, or without after-care. */
export class LeaveReasonRequired extends DomainError {
  override readonly code = 'floor.leave-reason-required';
  override readonly kind = 'invalid';

  constructor() {
    super('Say why', { errors: [{ pointer: '/reason', code: 'required' }] });
  }
}

/** The ten seconds are over, or something happened since: correct it instead. */
export class TooLateToUndo extends DomainError {
  override readonly code = 'floor.too-late-to-undo';
  override readonly kind = 'conflict';

  constructor() {
    super('It is too late to undo this; correct it instead');
  }
}

/** Something that the house asks for is missing; `extra.missing` names it. Going on needs a reason. */
export class ChecklistIncomplete extends DomainError {
  override readonly code = 'floor.checklist-incomplete';
  override readonly kind = 'conflict';

  constructor(missing: readonly Missing[]) {
    super('The checklist is not complete', { missing });
  }
}

/** Something is still open that nobody took over; `extra.matters` tells what. */
export class MattersOpen extends DomainError {
  override readonly code = 'floor.matters-open';
  override readonly kind = 'conflict';

  constructor(matters: readonly OpenMatter[]) {
    super('Something is still open that nobody took over', {
      matters: matters.map(({ kind, subjectId, since }) => ({ kind, subjectId, since })),
    });
  }
}

/** A pause, or going on without what the house asks for, needs a reason. */
export class DayReasonRequired extends DomainError {
  override readonly code = 'floor.day-reason-required';
  override readonly kind = 'invalid';

  constructor() {
    super('Say why', { errors: [{ pointer: '/reason', code: 'required' }] });
  }
}

/** The colleague is nobody of this house who receives visitors. */
export class ColleagueInvalid extends DomainError {
  override readonly code = 'floor.colleague-invalid';
  override readonly kind = 'invalid';

  constructor() {
    super('Name a colleague of this house who receives visitors', {
      errors: [{ pointer: '/accountId', code: 'colleague' }],
    });
  }
}

/** The list has no such item today. */
export class NoSuchItem extends DomainError {
  override readonly code = 'floor.no-such-item';
  override readonly kind = 'invalid';

  constructor() {
    super('The list has no such item', { errors: [{ pointer: '/itemKey', code: 'unknown-item' }] });
  }
}

/** The note is in another state than the act needs, or belongs to somebody else. */
export class NoteForbids extends DomainError {
  override readonly code = 'floor.note-forbids';
  override readonly kind = 'conflict';

  constructor() {
    super('This cannot be done with the note as it is');
  }
}

/** The call for help is in another state than the act needs. */
export class HelpCallForbids extends DomainError {
  override readonly code = 'floor.help-call-forbids';
  override readonly kind = 'conflict';

  constructor() {
    super('This cannot be done with the call as it is');
  }
}
