import type { Board, BoardRoom, BoardVisit, ObservationState } from '@luwte/floor/domain';
import type { Id, Instant } from '@luwte/platform/kernel';

/** A tick that the screen shows before the API has answered. */
export interface Tick {
  readonly visitId: Id;
  readonly at: Instant;
  readonly state: ObservationState;
  /** The API kept it; a board read from now on has it. */
  readonly kept: boolean;
}

/** The board with the ticks on it that the API does not tell yet. Visits without one stay the same objects. */
export function withTicks(board: Board, ticks: readonly Tick[]): Board {
  if (ticks.length === 0) return board;
  const ticked = (visit: BoardVisit): BoardVisit => {
    const tick = ticks.findLast(({ visitId }) => visitId === visit.id);
    return tick ? { ...visit, lastObservation: { at: tick.at, state: tick.state } } : visit;
  };
  return {
    ...board,
    rooms: board.rooms.map((room) => inRoom(room, ticked)),
    waiting: board.waiting.map(ticked),
    afterCare: board.afterCare.map(ticked),
  };
}

function inRoom(room: BoardRoom, change: (visit: BoardVisit) => BoardVisit): BoardRoom {
  return {
    ...room,
    places: room.places.map((place) => (place.visit ? { ...place, visit: change(place.visit) } : place)),
  };
}

/** The same ticks with the newest of this visit marked as kept. */
export function keep(ticks: readonly Tick[], tick: Tick): readonly Tick[] {
  return ticks.map((one) => (one === tick ? { ...one, kept: true } : one));
}

/** The ticks that a board, asked for after `known` were kept, does not tell yet. */
export function untold(ticks: readonly Tick[], known: readonly Tick[]): readonly Tick[] {
  return ticks.filter((tick) => !known.includes(tick));
}
