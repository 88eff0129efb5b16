import {
  afterCareTimer,
  type Alarm,
  type AlarmKind,
  alarmsOn,
  type Board,
  type BoardPlace,
  type BoardRoom,
  type BoardVisit,
  checkTimer,
  mayDo,
  type RoomKind,
  seatTimer,
  suits,
  type Timer,
  USE_ROOM_KINDS,
} from '@luwte/floor/domain';
import { type Id, type Instant, minutesBetween } from '@luwte/platform/kernel';

/** How a tile calls for attention; each level has its own colour, border, icon and words. */
export type TileLevel = 'free' | 'closed' | 'calm' | 'soon' | 'over' | 'alarm';

/** The timer that counts for the visit: on the place, or in after-care. */
export interface StayTimer extends Timer {
  readonly kind: 'seat' | 'after-care';
  /** For the ring, which counts in seconds. */
  readonly elapsedSeconds: number;
  readonly plannedSeconds: number;
}

/** Somebody inside, with everything the screen tells of them at this moment. */
export interface VisitView {
  readonly visit: BoardVisit;
  readonly stay: StayTimer | null;
  readonly check: Timer | null;
  /** Whole minutes since somebody looked; null when nobody did. */
  readonly seenMinutes: number | null;
  readonly alarms: readonly AlarmKind[];
  readonly level: Exclude<TileLevel, 'free' | 'closed'>;
  /** Translation key of the words for the level: the gravest alarm, or what comes soon. */
  readonly says: string;
}

export interface PlaceView {
  readonly place: BoardPlace;
  readonly room: BoardRoom;
  readonly level: TileLevel;
  readonly inside: VisitView | null;
}

export interface RoomView {
  readonly room: BoardRoom;
  readonly places: readonly PlaceView[];
  readonly occupied: number;
  readonly usable: number;
}

/** Somebody on the waiting list. */
export interface QueueView extends VisitView {
  readonly position: number;
  readonly waitingMinutes: number;
  readonly calledMinutes: number | null;
}

/** Somebody in after-care, with a place or without. */
export interface CareView extends VisitView {
  readonly placeLabel: string | null;
  readonly roomName: string | null;
}

export interface AlarmView extends Alarm {
  readonly key: string;
  readonly visit: BoardVisit;
  readonly placeLabel: string | null;
  readonly roomName: string | null;
  readonly minutes: number;
}

export interface BoardView {
  readonly rooms: readonly RoomView[];
  readonly waiting: readonly QueueView[];
  readonly afterCare: readonly CareView[];
  readonly alarms: readonly AlarmView[];
  readonly free: number;
  readonly inside: number;
}

/** Reads the board at `now`: what every tile, list and alarm shows. */
export function viewBoard(board: Board, now: Instant): BoardView {
  const alarms = alarmsOn(board, now);
  const ofVisit = (visit: BoardVisit): VisitView => viewVisit(visit, alarms, now);
  const rooms = board.rooms.map((room) => viewRoom(room, ofVisit));
  const places = rooms.flatMap((room) => room.places);
  const placed = places.flatMap(({ inside, place, room }) =>
    inside?.visit.state === 'after-care' ? [{ ...inside, placeLabel: place.label, roomName: room.name }] : [],
  );
  const loose = board.afterCare.map((visit) => ({ ...ofVisit(visit), placeLabel: null, roomName: null }));
  return {
    rooms,
    waiting: board.waiting.map((visit, index) => ({
      ...ofVisit(visit),
      position: index + 1,
      waitingMinutes: wholeMinutes(visit.arrivedAt, now),
      calledMinutes: visit.calledAt ? wholeMinutes(visit.calledAt, now) : null,
    })),
    afterCare: [...placed, ...loose].sort((a, b) => (a.stay?.left ?? 0) - (b.stay?.left ?? 0)),
    alarms: alarms.flatMap((alarm) => viewAlarm(alarm, board, places, now)),
    free: places.filter(({ level }) => level === 'free').length,
    inside: places.filter(({ inside }) => inside).length + board.waiting.length + board.afterCare.length,
  };
}

function viewRoom(room: BoardRoom, ofVisit: (visit: BoardVisit) => VisitView): RoomView {
  const places = room.places.map((place) => {
    const inside = place.visit ? ofVisit(place.visit) : null;
    const level: TileLevel = inside?.level ?? (place.usable ? 'free' : 'closed');
    return { place, room, inside, level };
  });
  return {
    room,
    places,
    occupied: places.filter(({ inside }) => inside).length,
    usable: places.filter(({ place }) => place.usable).length,
  };
}

/** What the screen tells of one visit, given the alarms of the floor. */
export function viewVisit(visit: BoardVisit, alarms: readonly Alarm[], now: Instant): VisitView {
  const own = alarms.filter(({ visitId }) => visitId === visit.id);
  const stay = stayTimer(visit, now);
  const check = checkTimer(visit, now);
  const [gravest] = own;
  const level = levelOf(own, stay, check);
  return {
    visit,
    stay,
    check,
    seenMinutes: visit.lastObservation ? wholeMinutes(visit.lastObservation.at, now) : null,
    alarms: own.map(({ kind }) => kind),
    level,
    says: gravest
      ? `floor.alarms.${gravest.kind}`
      : `floor.levels.${level === 'soon' && stay?.phase !== 'soon' ? 'look-soon' : level}`,
  };
}

function levelOf(alarms: readonly Alarm[], stay: Timer | null, check: Timer | null): VisitView['level'] {
  if (alarms.some(({ loud }) => loud)) return 'alarm';
  if (stay?.phase === 'over') return 'over';
  return stay?.phase === 'soon' || check?.phase === 'soon' ? 'soon' : 'calm';
}

function stayTimer(visit: BoardVisit, now: Instant): StayTimer | null {
  const seat = seatTimer(visit, now);
  const running = seat ?? afterCareTimer(visit, now);
  if (!running) return null;
  const planned = seat ? visit.times.plannedMinutes : visit.times.afterCareMinutes;
  return {
    ...running,
    kind: seat ? 'seat' : 'after-care',
    elapsedSeconds: Math.max(0, Math.floor(minutesBetween(running.since, now) * 60)),
    plannedSeconds: planned * 60,
  };
}

function viewAlarm(
  alarm: Alarm,
  board: Board,
  places: readonly PlaceView[],
  now: Instant,
): readonly AlarmView[] {
  const at = places.find(({ inside }) => inside?.visit.id === alarm.visitId);
  const visit = at?.inside?.visit ?? visitOn(board, alarm.visitId);
  if (!visit) return [];
  return [
    {
      ...alarm,
      key: `${alarm.visitId} ${alarm.kind}`,
      visit,
      placeLabel: at?.place.label ?? null,
      roomName: at?.room.name ?? null,
      minutes: wholeMinutes(alarm.since, now),
    },
  ];
}

/** The visit with this id wherever it is on the board; null when it left. */
export function visitOn(board: Board, id: Id): BoardVisit | null {
  const placed = board.rooms.flatMap(({ places }) => places.map(({ visit }) => visit));
  return [...placed, ...board.waiting, ...board.afterCare].find((visit) => visit?.id === id) ?? null;
}

/** Rooms for resting: where after-care may have a place of its own. */
export function isRestRoom(kind: RoomKind): boolean {
  return !(USE_ROOM_KINDS as readonly RoomKind[]).includes(kind);
}

/**
 * Where the visit could go now: free, usable places. Somebody with a route is offered the use rooms that have times
 * for it; somebody in after-care the rooms for resting first. `fitting` says which of them suit.
 */
export function placesFor(
  board: Board,
  visit: Pick<BoardVisit, 'state' | 'route' | 'placeId'>,
): readonly { readonly place: BoardPlace; readonly room: BoardRoom; readonly fitting: boolean }[] {
  return board.rooms
    .flatMap((room) =>
      room.places
        .filter(({ id, usable, visit: sitting }) => usable && !sitting && id !== visit.placeId)
        .map((place) => ({ place, room, fitting: fits(room, visit) })),
    )
    .sort((a, b) => Number(b.fitting) - Number(a.fitting));
}

function fits(room: BoardRoom, { state, route }: Pick<BoardVisit, 'state' | 'route'>): boolean {
  return state === 'after-care' ? isRestRoom(room.kind) : suits(room, route);
}

/** What dropping a tile on a place means; null when the place cannot be taken or the state does not allow it. */
export function dropOn(board: Board, visit: BoardVisit, placeId: Id): 'seat' | 'move' | null {
  const place = board.rooms.flatMap(({ places }) => places).find(({ id }) => id === placeId);
  if (!place || !place.usable || place.visit) return null;
  const action = visit.state === 'waiting' ? 'seat' : 'move';
  return mayDo(action, visit.state) ? action : null;
}

function wholeMinutes(from: Instant, now: Instant): number {
  return Math.max(0, Math.floor(minutesBetween(from, now)));
}
