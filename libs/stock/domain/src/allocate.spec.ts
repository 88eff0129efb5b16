import fc from 'fast-check';
import { allocate, allocateAll, allocateWaste, faultOf, type LotOnShelf } from './allocate';
import { StockShort } from './errors';

const TODAY = '2026-11-24';
const lot = (
  lotId: string,
  expiry: string | null,
  room: number,
  more: Partial<LotOnShelf> = {},
): LotOnShelf => ({
  lotId,
  expiry,
  room,
  state: 'ok',
  receivedAt: '2026-10-01T08:00:00.000Z',
  ...more,
});

describe('first expiry first out', () => {
  it('takes the first to expire, then the next, and what has no date last', () => {
    const lots = [lot('c', null, 9), lot('b', '2027-06-30', 20), lot('a', '2026-12-31', 5)];
    expect(allocate(lots, 24, TODAY).taken).toEqual([
      { lotId: 'a', quantity: 5 },
      { lotId: 'b', quantity: 19 },
    ]);
    expect(allocate(lots, 35, TODAY).short).toBe(1);
  });

  it('takes the older of two that expire on one day', () => {
    const older = { receivedAt: '2026-09-01T08:00:00.000Z' };
    expect(allocate([lot('a', '2027-01-01', 3), lot('b', '2027-01-01', 3, older)], 2, TODAY).taken).toEqual([
      { lotId: 'b', quantity: 2 },
    ]);
  });

  it.each([
    ['expired yesterday', lot('a', '2026-11-23', 5), 'expired'],
    ['recalled', lot('a', '2027-11-23', 5, { state: 'recalled' }), 'recalled'],
    ['quarantined', lot('a', null, 5, { state: 'quarantined' }), 'quarantined'],
  ])('leaves what is %s on the shelf, but not in the way of the bin', (_, one, fault) => {
    expect(faultOf(one, TODAY)).toBe(fault);
    expect(() => allocateAll('i', [one], 1, TODAY)).toThrow(StockShort);
    expect(allocateWaste('i', [one], 2)).toEqual([{ lotId: 'a', quantity: 2 }]);
  });

  it('may use a lot on its last day', () => {
    expect(faultOf(lot('a', TODAY, 1), TODAY)).toBeNull();
  });

  it('never takes more than there is or than was asked, and leaves no earlier lot for a later one', () => {
    const lots = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 60 }), (rows, quantity) => {
        const shelf = rows.map(([day, room], n) =>
          lot(`${n}`, `2027-02-${String(day).padStart(2, '0')}`, room),
        );
        const { taken, short } = allocate(shelf, quantity, TODAY);
        expect(taken.reduce((sum, one) => sum + one.quantity, short)).toBe(quantity);
        const left = shelf.map(
          (one) => one.room - (taken.find(({ lotId }) => lotId === one.lotId)?.quantity ?? 0),
        );
        expect(left.every((units) => units >= 0)).toBe(true);
        const last = shelf
          .filter((one) => taken.some(({ lotId }) => lotId === one.lotId))
          .map(({ expiry }) => expiry ?? '')
          .sort()
          .at(-1);
        expect(shelf.every((one, n) => (one.expiry ?? '') >= (last ?? '') || left[n] === 0)).toBe(true);
      }),
    );
  });
});
