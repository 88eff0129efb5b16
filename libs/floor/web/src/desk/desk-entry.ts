import {
  type AdmissionFacts,
  ageIn,
  type Board,
  type BoardVisit,
  type CheckIn,
  everybodyInside,
  freePlacesFor,
  receivesAt,
  residenceOf,
} from '@luwte/floor/domain';
import type { Suspension } from '@luwte/house-rules/domain';
import type { Id } from '@luwte/platform/kernel';
import type { Route, Substance } from '@luwte/visitors/domain';
import type { DeskVisitor } from './desk-client';

/** What a worker sees and hears at the door. */
export interface AtTheDoor {
  readonly intoxication: number;
  readonly bringsOwnSubstance: boolean | null;
  readonly substance: Substance | null;
  readonly route: Route | null;
}

/** What the desk fills in beforehand: how the visitor used the last time, else how they usually do. */
export function usualEntry({ card, lastVisit }: DeskVisitor): AtTheDoor {
  return {
    intoxication: 0,
    bringsOwnSubstance: true,
    substance: lastVisit?.substance ?? card.substances?.[0] ?? null,
    route: lastVisit?.route ?? card.routes?.[0] ?? null,
  };
}

/** The facts of the advice, as the board and the card tell them now; the API weighs the same ones again. */
export function factsOf(
  board: Board,
  { card, rulesAccepted }: DeskVisitor,
  door: AtTheDoor,
  suspension: Suspension | null,
): AdmissionFacts {
  const has = (kind: string): boolean => card.alerts.some((alert) => alert.kind === kind);
  return {
    ...door,
    over18: card.over18,
    age: ageIn(card.birthYear, board.at),
    residence: residenceOf(card.postcode4),
    rulesAccepted,
    suspension: suspension && { scope: suspension.scope, until: suspension.until },
    earlierOverdose: has('earlier-overdose'),
    recentAbstinence: has('recent-abstinence'),
    house: receivesAt(board.house, board.at),
    freePlaces: freePlacesFor(board.rooms, door.route).length,
    waiting: board.waiting.length,
  };
}

/** A free place as the desk names it. */
export interface FreePlace {
  readonly id: Id;
  readonly label: string;
  readonly room: string;
}

/** Free places for a route, in the order of the house. */
export function freePlaces(board: Board, route: Route | null): readonly FreePlace[] {
  const ids = new Set(freePlacesFor(board.rooms, route));
  return board.rooms.flatMap((room) =>
    room.places.filter(({ id }) => ids.has(id)).map(({ id, label }) => ({ id, label, room: room.name })),
  );
}

/** The goal that stands for the waiting list. */
export const WAIT = 'wait';

/** Where somebody goes: the chosen place while it is free, else the first free one, else the waiting list. */
export function goalOf(picked: string | null, free: readonly FreePlace[]): string {
  if (picked !== null && (picked === WAIT || free.some(({ id }) => id === picked))) return picked;
  return free[0]?.id ?? WAIT;
}

/** The open visit of a visitor who is inside already; null otherwise. */
export function openVisitOf(board: Board, visitorId: Id): BoardVisit | null {
  return everybodyInside(board).find((visit) => visit.visitorId === visitorId) ?? null;
}

/** The request that lets the visitor in: to a place, or without one to the waiting list. */
export function checkInOf(id: Id, visitorId: Id, door: AtTheDoor, placeId: Id | null): CheckIn {
  return { id, visitorId, over18: true, ...door, ...(placeId !== null && { placeId }) };
}
