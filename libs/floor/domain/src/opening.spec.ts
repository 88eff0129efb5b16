import * as fc from 'fast-check';
import { instantAt, toMillis } from '@luwte/platform/kernel';
import type { OpeningHours } from './contract';
import {
  admits,
  blocksOf,
  checkOpeningHours,
  currentBlock,
  HOUSE_DAY_ACTIONS,
  HOUSE_DAY_TRANSITIONS,
} from './opening';

const ZONE = 'Europe/Amsterdam';
const HOURS: Pick<OpeningHours, 'blocks' | 'exceptions'> = {
  blocks: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
    { weekday, from: '10:00', until: '13:00' },
    { weekday, from: '14:00', until: '18:00' },
  ]),
  exceptions: [
    { day: '2026-12-25', blocks: [], note: null },
    { day: '2026-12-31', blocks: [{ from: '10:00', until: '24:00' }], note: 'Oudjaar' },
  ],
};

describe('opening hours', () => {
  it('give the block that runs, else the next one of the day, else none', () => {
    const block = (time: string) =>
      currentBlock(HOURS, instantAt('2026-11-23', time, ZONE), ZONE)?.opensAt ?? null;
    expect(block('08:00')).toBe(instantAt('2026-11-23', '10:00', ZONE));
    expect(block('12:59')).toBe(instantAt('2026-11-23', '10:00', ZONE));
    expect(block('13:00')).toBe(instantAt('2026-11-23', '14:00', ZONE));
    expect(block('18:00')).toBeNull();
  });

  it('let an exception take the place of the weekday', () => {
    expect(blocksOf(HOURS, '2026-12-25', ZONE)).toEqual([]);
    expect(blocksOf(HOURS, '2026-12-31', ZONE)).toEqual([
      { opensAt: '2026-12-31T09:00:00.000Z', closesAt: '2026-12-31T23:00:00.000Z' },
    ]);
  });

  it('follow the wall clock over the days on which it jumps', () => {
    const opensAt = (day: string) => blocksOf(HOURS, day, ZONE)[0]?.opensAt;
    expect([opensAt('2026-03-28'), opensAt('2026-03-29')]).toEqual([
      '2026-03-28T09:00:00.000Z',
      '2026-03-29T08:00:00.000Z',
    ]);
    expect([opensAt('2026-10-24'), opensAt('2026-10-25')]).toEqual([
      '2026-10-24T08:00:00.000Z',
      '2026-10-25T09:00:00.000Z',
    ]);
  });

  it('last as long as the clock on the wall says: a day until 24:00 has 23 or 25 hours when it jumps', () => {
    const allDay = {
      blocks: [{ weekday: 7, from: '00:00', until: '24:00' }],
      exceptions: [],
    };
    const hours = (day: string): number[] =>
      blocksOf(allDay, day, ZONE).map(
        ({ opensAt, closesAt }) => (toMillis(closesAt) - toMillis(opensAt)) / 3_600_000,
      );
    expect([hours('2026-03-22'), hours('2026-03-29'), hours('2026-10-25')]).toEqual([[24], [23], [25]]);
  });

  it('begin at the first moment that exists when a block begins in the skipped hour', () => {
    const night = { blocks: [{ weekday: 7, from: '02:30', until: '06:00' }], exceptions: [] };
    expect(blocksOf(night, '2026-03-29', ZONE)).toEqual([
      { opensAt: '2026-03-29T01:30:00.000Z', closesAt: '2026-03-29T04:00:00.000Z' },
    ]);
  });

  it.each([
    ['that end before they begin', [{ weekday: 1, from: '18:00', until: '10:00' }], ['/blocks/0']],
    ['that are empty', [{ weekday: 1, from: '10:00', until: '10:00' }], ['/blocks/0']],
    [
      'that overlap',
      [
        { weekday: 1, from: '12:00', until: '18:00' },
        { weekday: 1, from: '10:00', until: '12:30' },
      ],
      ['/blocks/0'],
    ],
  ])('refuse blocks %s', (_, blocks, pointers) => {
    expect(checkOpeningHours({ blocks, exceptions: [] }).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('accept blocks that touch, and refuse a day that is named twice', () => {
    expect(checkOpeningHours(HOURS)).toEqual([]);
    const touching = [
      { weekday: 1, from: '10:00', until: '13:00' },
      { weekday: 1, from: '13:00', until: '24:00' },
    ];
    expect(checkOpeningHours({ blocks: touching, exceptions: [] })).toEqual([]);
    const day = { day: '2026-12-25', blocks: [], note: null };
    expect(checkOpeningHours({ blocks: [], exceptions: [day, day] })).toEqual([
      { pointer: '/exceptions/1/day', code: 'duplicate-day' },
    ]);
  });

  it('never give a block that has ended', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 });
    fc.assert(
      fc.property(minutes, (after) => {
        const now = new Date(toMillis('2026-01-01T00:00:00Z') + after * 60_000).toISOString();
        const block = currentBlock(HOURS, now, ZONE);
        if (block) expect(toMillis(block.closesAt)).toBeGreaterThan(toMillis(now));
      }),
    );
  });
});

describe('the day of the house', () => {
  it('opens, pauses, opens again and closes; a day closed too early can be opened again', () => {
    const table = Object.entries(HOUSE_DAY_TRANSITIONS).map(([state, to]) => [state, Object.keys(to).sort()]);
    expect(table).toEqual([
      ['planned', ['begin', 'open']],
      ['opening', ['open']],
      ['open', ['close', 'pause']],
      ['paused', ['close', 'open']],
      ['closed', ['begin', 'open']],
    ]);
    expect(HOUSE_DAY_ACTIONS).toEqual(['begin', 'open', 'pause', 'close']);
  });

  it('lets people in only while it is open', () => {
    expect((['planned', 'opening', 'open', 'paused', 'closed'] as const).map(admits)).toEqual([
      'closed',
      'closed',
      'open',
      'paused',
      'closed',
    ]);
  });
});
