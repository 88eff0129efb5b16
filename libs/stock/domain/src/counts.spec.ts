import fc from 'fast-check';
import { addMinutes } from '@luwte/platform/kernel';
import type { LedgerLine } from './card';
import { COUNT_ACTS, COUNT_STATES } from './contract';
import { checkEntry, checkPosting, countAfter, CountStateForbids, judgeCount, showsExpected } from './counts';

const NOON = '2026-11-24T12:00:00.000Z';
const issued = (units: number, minutes: number): LedgerLine => ({
  id: String(minutes),
  at: addMinutes(NOON, minutes),
  quantity: -units,
  debt: 0,
});

describe('a stocktake', () => {
  it('goes from draft over blind counting to review, and is posted once', () => {
    expect(countAfter('draft', 'start')).toBe('counting');
    expect(countAfter('review', 'post')).toBe('posted');
    for (const act of COUNT_ACTS)
      for (const state of ['posted', 'cancelled'] as const)
        expect(() => countAfter(state, act)).toThrow(CountStateForbids);
    expect(COUNT_STATES.filter(showsExpected)).toEqual(['review', 'posted']);
  });

  it('finds the difference at the moment of counting, whatever went out since', () => {
    const since = [issued(3, 5), issued(4, 9)];
    expect(judgeCount(18, { quantity: 13, debt: 0, since })).toEqual({
      expected: 20,
      difference: -2,
      debtClosed: 0,
      fits: true,
    });
  });

  it('leaves the ledger where the shelf is', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(50),
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 10 }),
        (ledger, counted, units) => {
          const since = units.map((one, n) => issued(one, n + 1));
          const gone = units.reduce((sum, one) => sum + one, 0);
          const { difference } = judgeCount(counted, { quantity: ledger - gone, debt: 0, since });
          expect(ledger - gone + difference).toBe(counted - gone);
        },
      ),
    );
  });

  it('closes what an emergency owed', () => {
    expect(judgeCount(0, { quantity: -2, debt: 2, since: [] })).toEqual({
      expected: -2,
      difference: 2,
      debtClosed: 2,
      fits: true,
    });
  });

  it('asks to count again when more went out since than was counted', () => {
    expect(judgeCount(2, { quantity: 5, debt: 0, since: [issued(5, 1)] }).fits).toBe(false);
  });

  it('wants the number of a tracked lot, and a reason for each difference', () => {
    expect(checkEntry({ itemId: 'i', counted: 3 }, { lotTracked: true })).toHaveLength(1);
    expect(checkEntry({ itemId: 'i', counted: 3 }, { lotTracked: false })).toEqual([]);
    const line = { lineId: 'a', reason: null };
    expect(checkPosting([{ ...line, difference: 0 }])).toEqual([]);
    expect(checkPosting([{ ...line, difference: -1 }])[0]?.pointer).toBe('/lines/a/reason');
    expect(checkPosting([])[0]?.code).toBe('nothing-counted');
  });
});
