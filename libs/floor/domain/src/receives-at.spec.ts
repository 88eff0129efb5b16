import { addMinutes, instantAt } from '@luwte/platform/kernel';
import * as fc from 'fast-check';
import { HOUSE_DAY_STATES } from './contract/board';
import { mayActOnCall } from './help-calls';
import { admits, blockAt, blocksOf, receivesAt } from './opening';
import { checkNote, mayActOnNote } from './shift-notes';

const ZONE = 'Europe/Amsterdam';
const HOURS = {
  blocks: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, from: '10:00', until: '13:00' },
    { weekday, from: '17:00', until: '21:00' },
  ]),
  exceptions: [
    { day: '2026-12-25', blocks: [], note: 'Kerst' },
    { day: '2026-12-31', blocks: [{ from: '10:00', until: '12:00' }], note: 'Oudjaar' },
  ],
};

/** The house at a wall-clock time, as its calendar tells it. */
function houseAt(day: string, time: string, state: (typeof HOUSE_DAY_STATES)[number] = 'open') {
  const now = instantAt(day, time, ZONE);
  const block = blockAt(blocksOf(HOURS, day, ZONE), now);
  const house = {
    state,
    hasHours: true,
    opensAt: block?.opensAt ?? null,
    closesAt: block?.closesAt ?? null,
  };
  return { house, now };
}

describe('receiving people', () => {
  it.each([
    ['2026-11-24', '09:59', 'closed'],
    ['2026-11-24', '10:00', 'open'],
    ['2026-11-24', '12:59', 'open'],
    ['2026-11-24', '13:00', 'closed'],
    ['2026-11-24', '17:00', 'open'],
    ['2026-11-24', '21:00', 'closed'],
    ['2026-12-25', '11:00', 'closed'],
    ['2026-12-31', '11:00', 'open'],
    ['2026-12-31', '18:00', 'closed'],
    ['2026-03-29', '10:00', 'open'],
    ['2026-10-25', '20:59', 'open'],
  ])('on %s at %s: %s', (day, time, expected) => {
    const { house, now } = houseAt(day, time);
    expect(receivesAt(house, now)).toBe(expected);
  });

  it('goes by the day alone in a house without hours', () => {
    const house = { hasHours: false, opensAt: null, closesAt: null };
    for (const state of HOUSE_DAY_STATES)
      expect(receivesAt({ ...house, state }, '2026-11-24T03:00:00.000Z')).toBe(admits(state));
  });

  it('never receives more than the day allows', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...HOUSE_DAY_STATES), (minute, state) => {
        const time = addMinutes('2026-11-24T00:00:00.000Z', minute).slice(11, 16);
        const { house, now } = houseAt('2026-11-24', time, state);
        expect(['closed', admits(state)]).toContain(receivesAt(house, now));
      }),
    );
  });
});

describe('a call for help', () => {
  const CALL = { byId: 'me', at: '2026-11-24T12:00:00.000Z', comingAt: null };
  const soon = '2026-11-24T12:00:09.000Z';

  it('is answered once, ended when answered, and withdrawn in ten seconds by who called', () => {
    expect(mayActOnCall('come', CALL, 'other', soon)).toBe(true);
    expect(mayActOnCall('end', CALL, 'other', soon)).toBe(false);
    const answered = { ...CALL, comingAt: soon };
    expect(mayActOnCall('come', answered, 'other', soon)).toBe(false);
    expect(mayActOnCall('end', answered, 'other', soon)).toBe(true);
    expect(mayActOnCall('withdraw', CALL, 'me', soon)).toBe(true);
    expect(mayActOnCall('withdraw', CALL, 'other', soon)).toBe(false);
    expect(mayActOnCall('withdraw', CALL, 'me', '2026-11-24T12:00:10.000Z')).toBe(false);
  });
});

describe('a note', () => {
  const NOTE = { kind: 'todo', text: 'x', priority: 'normal', audience: 'everybody' } as const;

  it('for a person names the person, and a note has nothing due', () => {
    expect(checkNote(NOTE)).toEqual([]);
    expect(checkNote({ ...NOTE, audience: 'person' })).toMatchObject([{ pointer: '/accountId' }]);
    expect(checkNote({ ...NOTE, accountId: 'a' })).toMatchObject([{ pointer: '/accountId' }]);
    expect(checkNote({ ...NOTE, kind: 'note', dueAt: '2026-11-24T12:00:00.000Z' })).toMatchObject([
      { pointer: '/dueAt' },
    ]);
  });

  it('is finished by anybody, and taken away only by who wrote it, before it is done', () => {
    const open = { doneAt: null, byId: 'me' };
    const done = { doneAt: '2026-11-24T12:00:00.000Z', byId: 'me' };
    expect(mayActOnNote('finish', open, 'other')).toBe(true);
    expect(mayActOnNote('finish', done, 'me')).toBe(false);
    expect(mayActOnNote('reopen', done, 'other')).toBe(true);
    expect(mayActOnNote('withdraw', open, 'other')).toBe(false);
    expect(mayActOnNote('withdraw', open, 'me')).toBe(true);
    expect(mayActOnNote('withdraw', done, 'me')).toBe(false);
  });
});
