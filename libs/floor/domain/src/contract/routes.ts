import type { Grants } from '@luwte/identity/domain';

/**
 * Paths of the floor below `/api/v1`. What changes a visit, a room, the opening hours or the day asks for `If-Match`
 * with the version that the page showed. What only adds (check-in, refusal, use, observation) takes an
 * `Idempotency-Key`; an observation leaves the visit's version as it is.
 */
export const FLOOR_ROUTES = {
  board: 'floor/board',
  advice: 'floor/advice',
  refusals: 'floor/refusals',
  offers: 'floor/offers',
  offerUndo: 'floor/offers/:id/undo',
  visits: 'floor/visits',
  visit: 'floor/visits/:id',
  call: 'floor/visits/:id/call',
  seating: 'floor/visits/:id/seating',
  move: 'floor/visits/:id/move',
  uses: 'floor/visits/:id/uses',
  observations: 'floor/visits/:id/observations',
  afterCare: 'floor/visits/:id/after-care',
  checkOut: 'floor/visits/:id/check-out',
  correction: 'floor/visits/:id/correction',
  undo: 'floor/visits/:id/undo',
  rooms: 'floor/rooms',
  room: 'floor/rooms/:id',
  openingHours: 'floor/opening-hours',
  today: 'floor/openings/today',
  todayOpen: 'floor/openings/today/open',
  todayPause: 'floor/openings/today/pause',
  todayClose: 'floor/openings/today/close',
} as const;

const RECEIVES_VISITORS = ['front-desk', 'floor-worker', 'nurse', 'shift-lead'] as const;
const WORKS_ON_FLOOR = [...RECEIVES_VISITORS, 'peer-worker', 'volunteer'] as const;

/** Who may do what on the floor. Peers and volunteers tick and move people whom they see by place, not by record. */
export const FLOOR_GRANTS = {
  'floor.board': [...WORKS_ON_FLOOR, 'coordinator', 'manager'],
  'floor.see-handles': [...WORKS_ON_FLOOR],
  'floor.advise': RECEIVES_VISITORS,
  'floor.check-in': RECEIVES_VISITORS,
  'floor.seat': [...RECEIVES_VISITORS, 'peer-worker'],
  'floor.observe': [...WORKS_ON_FLOOR],
  'floor.record-use': RECEIVES_VISITORS,
  'floor.check-out': [...RECEIVES_VISITORS, 'peer-worker'],
  'floor.correct': ['shift-lead', 'coordinator'],
  'floor.visits': [...RECEIVES_VISITORS, 'coordinator'],
  'floor.open-house': ['shift-lead'],
  'floor.read-settings': [...WORKS_ON_FLOOR, 'coordinator', 'manager', 'admin'],
  'floor.settings': ['shift-lead', 'manager'],
} as const satisfies Grants;
