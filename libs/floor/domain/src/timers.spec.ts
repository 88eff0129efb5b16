import * as fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import { alarmsOf, alarmsOn } from './alarms';
import type { Board, BoardVisit } from './contract';
import { afterCareTimer, checkInterval, checkTimer, seatTimer, timer } from './timers';

const T0 = '2026-11-23T10:00:00.000Z';
const at = (minutes: number): string => addMinutes(T0, minutes);

const SEATED: BoardVisit = {
  id: 'a',
  version: 1,
  visitorId: null,
  code: null,
  handle: null,
  alertKinds: [],
  state: 'seated',
  arrivedAt: T0,
  calledAt: null,
  seatedAt: T0,
  afterCareSince: null,
  placeId: 'p',
  substance: 'heroin',
  route: 'inject-iv',
  watch: false,
  times: { plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
  uses: 1,
  lastObservation: null,
};
const RESTING: BoardVisit = { ...SEATED, state: 'after-care', afterCareSince: at(30) };
const WAITING: BoardVisit = { ...SEATED, state: 'waiting', seatedAt: null, placeId: null };

describe('a timer', () => {
  it.each([
    [0, 'ok', 30],
    [23, 'ok', 7],
    [24, 'soon', 6],
    [29.5, 'soon', 1],
    [30, 'over', 0],
    [45, 'over', -15],
  ])('after %s of 30 minutes is %s with %s left', (minutes, phase, left) => {
    expect(timer(T0, 30, at(minutes))).toMatchObject({ phase, left, dueAt: at(30) });
  });

  it('never shows less than nothing or more than all, even when a clock runs behind', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 0, max: 240 }),
        (elapsed, minutes) => {
          const { share, phase } = timer(T0, minutes, at(elapsed));
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(phase === 'over').toBe(elapsed >= minutes);
        },
      ),
    );
  });
});

describe('timers of a visit', () => {
  it('run for the seat while seated, for after-care while resting, and for nothing while waiting', () => {
    expect(seatTimer(SEATED, at(5))?.dueAt).toBe(at(30));
    expect(seatTimer(RESTING, at(35))).toBeNull();
    expect(afterCareTimer(RESTING, at(35))?.dueAt).toBe(at(50));
    expect(afterCareTimer(SEATED, at(5))).toBeNull();
    expect([seatTimer(WAITING, at(5)), afterCareTimer(WAITING, at(5)), checkTimer(WAITING, at(5))]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('ask to look again one interval after the last look, and anew after sitting down or resting', () => {
    expect(checkTimer(SEATED, at(1))?.dueAt).toBe(at(10));
    const seen: BoardVisit = { ...SEATED, lastObservation: { at: at(7), state: 'alert' } };
    expect(checkTimer(seen, at(8))?.dueAt).toBe(at(17));
    expect(checkTimer({ ...RESTING, lastObservation: seen.lastObservation }, at(31))?.dueAt).toBe(at(40));
  });

  it('count no look from before somebody sat down: who was seen waiting is looked at on the place', () => {
    const seenWaiting: BoardVisit = {
      ...SEATED,
      arrivedAt: at(-30),
      lastObservation: { at: at(-1), state: 'alert' },
    };
    expect(checkTimer(seenWaiting, at(1))?.since).toBe(T0);
  });

  it('run in real minutes over both nights on which the wall clock jumps', () => {
    for (const begin of ['2026-03-29T00:50:00.000Z', '2026-10-25T00:50:00.000Z']) {
      expect(timer(begin, 30, addMinutes(begin, 20))).toMatchObject({ elapsed: 20, left: 10, phase: 'ok' });
      expect(timer(begin, 30, addMinutes(begin, 30)).phase).toBe('over');
    }
  });

  it('look twice as often at whoever is drowsy or asks for extra watching', () => {
    expect(checkInterval({ ...SEATED, watch: true })).toBe(5);
    expect(checkInterval({ ...SEATED, lastObservation: { at: T0, state: 'drowsy-rousable' } })).toBe(5);
    expect(checkInterval({ ...SEATED, lastObservation: { at: T0, state: 'alert' } })).toBe(10);
  });
});

describe('alarms', () => {
  it('call for an overdue look and for an overrun seat', () => {
    expect(alarmsOf(SEATED, at(9))).toEqual([]);
    expect(alarmsOf(SEATED, at(31)).map(({ kind, since }) => [kind, since])).toEqual([
      ['check-overdue', at(10)],
      ['seat-over', at(30)],
    ]);
  });

  it('call loudly from an unresponsive sight until somebody sees better', () => {
    const seen = (state: 'unresponsive' | 'alert'): BoardVisit => ({
      ...SEATED,
      lastObservation: { at: at(2), state },
    });
    expect(alarmsOf(seen('unresponsive'), at(3))).toEqual([
      { kind: 'unresponsive', visitId: 'a', since: at(2), loud: true },
    ]);
    expect(alarmsOf(seen('alert'), at(3))).toEqual([]);
  });

  it('come gravest first over the whole floor, then longest first', () => {
    const visits: BoardVisit[] = [
      { ...SEATED, id: 'over' },
      { ...RESTING, id: 'rest', lastObservation: { at: at(50), state: 'alert' } },
      { ...SEATED, id: 'down', lastObservation: { at: at(50), state: 'unresponsive' } },
      { ...SEATED, id: 'late', lastObservation: { at: at(20), state: 'alert' } },
    ];
    const board: Board = {
      at: T0,
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
          id: 'r',
          name: 'Room',
          kind: 'use-inject',
          times: [],
          places: visits.map((visit) => ({ id: visit.id, label: visit.id, usable: true, visit })),
        },
      ],
      waiting: [],
      afterCare: [],
    };
    expect(alarmsOn(board, at(52)).map(({ kind, visitId }) => `${kind} ${visitId}`)).toEqual([
      'unresponsive down',
      'check-overdue over',
      'check-overdue late',
      'after-care-over rest',
      'seat-over over',
      'seat-over down',
      'seat-over late',
    ]);
  });
});
