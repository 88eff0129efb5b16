import {
  type Advice,
  advise,
  type AdmissionFacts,
  type AdmissionPolicy,
  type Board,
  type CheckIn,
  checkVisitTimes,
  freePlacesFor,
  receivesAt,
} from '@luwte/floor/domain';
import type { FieldError, Id, Instant } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';

/** What the form holds of somebody who comes in without a name. */
export interface EntryDraft {
  readonly over18: boolean;
  readonly intoxication: number;
  readonly substance: Substance | null;
  readonly route: Route | null;
  /** Null for the waiting list. */
  readonly placeId: Id | null;
}

/** The advice on an anonymous guest as the board shows the house now; the API weighs the same facts again. */
export function adviseOn(board: Board, draft: EntryDraft, policy: AdmissionPolicy, now: Instant): Advice {
  const facts: AdmissionFacts = {
    over18: draft.over18,
    age: null,
    residence: null,
    intoxication: draft.intoxication,
    bringsOwnSubstance: null,
    substance: draft.substance,
    route: draft.route,
    rulesAccepted: true,
    suspension: null,
    earlierOverdose: false,
    recentAbstinence: false,
    house: receivesAt(board.house, now),
    freePlaces: freePlacesFor(board.rooms, draft.route).length,
    waiting: board.waiting.length,
  };
  return advise(facts, policy, now);
}

/** The times of a visit that is entered afterwards, as instants; null where nothing was filled in. */
export interface LateTimes {
  readonly arrivedAt: Instant | null;
  readonly seatedAt: Instant | null;
  readonly leftAt: Instant | null;
}

/** What is wrong with a late entry before it is sent; the same rules as the API's; `days` is how far back the house lets it be. */
export function lateErrors(
  { arrivedAt, seatedAt, leftAt }: LateTimes,
  now: Instant,
  days: number,
): readonly FieldError[] {
  const missing = Object.entries({ arrivedAt, leftAt }).flatMap(([name, at]) =>
    at === null ? [{ pointer: `/${name}`, code: 'required' }] : [],
  );
  return arrivedAt === null
    ? missing
    : [...missing, ...checkVisitTimes({ arrivedAt, seatedAt, leftAt }, now, days)];
}

/** The request of an anonymous guest who comes in now. */
export function anonymousEntry({ placeId, ...facts }: EntryDraft): CheckIn {
  return placeId === null ? facts : { ...facts, placeId };
}
