import * as fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import { DEFAULT_TIMES, freePlacesFor, type RoomWithPlaces, timesFor } from './places';
import { inQueueOrder, queuePosition } from './queue';
import { mayUndo } from './undo';
import { checkVisitTimes } from './visit-times';

const SMOKE: RoomWithPlaces = {
  kind: 'use-smoke',
  times: [
    { route: 'smoke', plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
    { route: 'chase', plannedMinutes: 40, checkMinutes: 8, afterCareMinutes: 30 },
  ],
  places: [
    { id: 's1', usable: true, visit: { id: 'somebody' } },
    { id: 's2', usable: false, visit: null },
    { id: 's3', usable: true, visit: null },
  ],
};
const INJECT: RoomWithPlaces = {
  kind: 'use-inject',
  times: [{ route: 'inject-iv', plannedMinutes: 45, checkMinutes: 5, afterCareMinutes: 30 }],
  places: [{ id: 'i1', usable: true, visit: null }],
};
const REST: RoomWithPlaces = {
  kind: 'chill-out',
  times: [],
  places: [{ id: 'c1', usable: true, visit: null }],
};
const T0 = '2026-11-23T10:00:00.000Z';

describe('free places', () => {
  it('are usable, empty, and in a room where the route is possible', () => {
    const rooms = [SMOKE, INJECT, REST];
    expect(freePlacesFor(rooms, 'smoke')).toEqual(['s3']);
    expect(freePlacesFor(rooms, 'inject-iv')).toEqual(['i1']);
    expect(freePlacesFor(rooms, 'rectal')).toEqual([]);
    expect(freePlacesFor(rooms, null)).toEqual(['s3', 'i1']);
  });

  it('bring their minutes: those of the route, the closest watch when it is unknown, else the usual', () => {
    expect(timesFor(SMOKE.times, 'smoke').plannedMinutes).toBe(30);
    expect(timesFor(SMOKE.times, null).checkMinutes).toBe(8);
    expect(timesFor(SMOKE.times, 'rectal')).toEqual(DEFAULT_TIMES);
    expect(timesFor([], null)).toEqual(DEFAULT_TIMES);
  });
});

describe('the waiting list', () => {
  it('puts whoever came first in front, however it is told', () => {
    const arrivals = fc.uniqueArray(
      fc.record({ id: fc.uuid(), arrivedAt: fc.integer({ min: 0, max: 20 }).map((m) => addMinutes(T0, m)) }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(arrivals, (waiting) => {
        const queue = inQueueOrder(waiting);
        expect(inQueueOrder([...waiting].reverse())).toEqual(queue);
        expect(queue.map(({ id }) => queuePosition(waiting, id))).toEqual(queue.map((_, at) => at + 1));
      }),
    );
    expect(queuePosition([], 'nobody')).toBeNull();
  });
});

describe('undoing', () => {
  const act = { action: 'seat', accountId: 'me', at: T0 };
  const after = (seconds: number): string => addMinutes(T0, seconds / 60);

  it('is for ten seconds, and for oneself', () => {
    expect(mayUndo(act, 'me', after(0))).toBe(true);
    expect(mayUndo(act, 'me', after(9))).toBe(true);
    expect(mayUndo(act, 'me', after(10))).toBe(false);
    expect(mayUndo(act, 'me', after(-1))).toBe(false);
    expect(mayUndo(act, 'a colleague', after(1))).toBe(false);
  });

  it('is not for corrections', () => {
    expect(mayUndo({ ...act, action: 'correct' }, 'me', after(1))).toBe(false);
  });
});

describe('times of a late entry', () => {
  const codes = (times: Parameters<typeof checkVisitTimes>[0]): string[] =>
    checkVisitTimes(times, T0).map(({ pointer, code }) => `${pointer} ${code}`);
  const before = (minutes: number): string => addMinutes(T0, -minutes);

  it('are told in their order, and lie in the past', () => {
    expect(codes({ arrivedAt: before(60), seatedAt: before(50), leftAt: before(20) })).toEqual([]);
    expect(codes({ arrivedAt: before(10), seatedAt: before(20) })).toEqual(['/seatedAt before-arrival']);
    expect(codes({ arrivedAt: before(30), seatedAt: before(20), leftAt: before(25) })).toEqual([
      '/leftAt before-seating',
    ]);
    expect(codes({ arrivedAt: before(-5) })).toEqual(['/arrivedAt in-the-future']);
    expect(codes({ arrivedAt: before(-1) })).toEqual([]);
    expect(codes({ arrivedAt: before(61 * 24 * 60) })).toEqual(['/arrivedAt too-long-ago']);
  });
});
