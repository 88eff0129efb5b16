import { type Advice, type Board, DEFAULT_POLICY } from '@luwte/floor/domain';
import { adviseOn, anonymousEntry, type EntryDraft, lateErrors } from './entry-draft';
import { fromLocalMoment, toLocalMoment } from './local-moment';

const DRAFT: EntryDraft = { over18: true, intoxication: 0, substance: null, route: 'smoke', placeId: null };
const adviseNow = (board: Board, draft: EntryDraft): Advice =>
  adviseOn(board, draft, DEFAULT_POLICY, board.at);
const BOARD: Board = {
  at: '2026-11-23T12:00:00.000Z',
  house: {
    day: '2026-11-23',
    state: 'open',
    version: 1,
    opensAt: null,
    closesAt: null,
    hasHours: false,
    reason: null,
  },
  rooms: [
    {
      id: 'room',
      name: 'Rookruimte',
      kind: 'use-smoke',
      times: [{ route: 'smoke', plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 }],
      places: [{ id: 'place', label: '1', usable: true, visit: null }],
    },
  ],
  waiting: [],
  afterCare: [],
};

describe('an anonymous guest', () => {
  it('gets the advice of the house as the board shows it', () => {
    expect(adviseNow(BOARD, DRAFT).outcome).toBe('admit');
    expect(adviseNow(BOARD, { ...DRAFT, intoxication: 1 }).outcome).toBe('watch');
    expect(adviseNow(BOARD, { ...DRAFT, route: 'inject-iv' }).reasons.map(({ code }) => code)).toEqual([
      'no-free-place',
    ]);
    const paused = { ...BOARD, house: { ...BOARD.house, state: 'paused' as const } };
    expect(adviseNow(paused, DRAFT).outcome).toBe('delay');
    expect(adviseNow(BOARD, { ...DRAFT, over18: false }).outcome).toBe('refuse');
  });

  it('joins the waiting list by naming no place', () => {
    expect('placeId' in anonymousEntry(DRAFT)).toBe(false);
    expect(anonymousEntry({ ...DRAFT, placeId: 'place' }).placeId).toBe('place');
  });
});

describe('a late entry', () => {
  const now = '2026-11-23T12:00:00.000Z';

  it('asks when somebody came and went', () => {
    expect(lateErrors({ arrivedAt: null, seatedAt: null, leftAt: null }, now, 60)).toEqual([
      { pointer: '/arrivedAt', code: 'required' },
      { pointer: '/leftAt', code: 'required' },
    ]);
  });

  it('refuses times that cannot have happened', () => {
    const times = {
      arrivedAt: '2026-11-23T11:00:00.000Z',
      seatedAt: null,
      leftAt: '2026-11-23T10:00:00.000Z',
    };
    expect(lateErrors(times, now, 60)).toEqual([{ pointer: '/leftAt', code: 'before-seating' }]);
  });

  it('is typed on the wall clock of the house', () => {
    expect(toLocalMoment('2026-07-01T10:30:00.000Z', 'Europe/Amsterdam')).toBe('2026-07-01T12:30');
    expect(fromLocalMoment('2026-07-01T12:30', 'Europe/Amsterdam')).toBe('2026-07-01T10:30:00.000Z');
    expect(fromLocalMoment('', 'Europe/Amsterdam')).toBeNull();
  });
});
