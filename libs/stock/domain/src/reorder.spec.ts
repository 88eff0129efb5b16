import fc from 'fast-check';
import { addDays } from '@luwte/platform/kernel';
import {
  daysBetween,
  forecastVisits,
  orderQuantity,
  reorderReasons,
  type ReorderFacts,
  useUp,
} from './reorder';

const TUESDAY = '2026-11-24';
const flat = { weekdays: [10, 10, 10, 10, 10, 10, 10], days: 56 };
const item = (more: Partial<ReorderFacts> = {}): ReorderFacts => ({
  available: 100,
  onOrder: 0,
  debt: 0,
  parLevel: 200,
  reorderPoint: 50,
  leadDays: 5,
  usePerDay: 10,
  daysOfCover: 10,
  expiresUnused: 0,
  ...more,
});

describe('the forecast', () => {
  it('tells each weekday apart, and follows a house that grows', () => {
    const weekdays = Array.from({ length: 56 }, (_, n) => addDays(TUESDAY, -n - 1)).map((day) => ({
      day,
      visits: daysBetween('2026-11-23', day) % 7 === 0 ? 40 : 10,
    }));
    const { weekdays: expected } = forecastVisits(weekdays, TUESDAY, 56);
    expect(expected.map(Math.round)).toEqual([40, 10, 10, 10, 10, 10, 10]);
    const grows = weekdays.map(({ day }, n) => ({ day, visits: n < 14 ? 30 : 10 }));
    expect(Math.min(...forecastVisits(grows, TUESDAY, 56).weekdays)).toBeGreaterThan(15);
    expect(forecastVisits([], TUESDAY, 56).weekdays).toEqual(Array(7).fill(0));
  });

  it('tells how many days it lasts, and what expires before it is used', () => {
    expect(useUp([{ expiry: null, units: 45 }], flat, 1, TUESDAY).daysOfCover).toBe(4);
    const lots = [
      { expiry: addDays(TUESDAY, 1), units: 50 },
      { expiry: null, units: 30 },
    ];
    expect(useUp(lots, flat, 1, TUESDAY)).toEqual({ daysOfCover: 5, unused: [30, 0] });
    expect(useUp(lots, flat, 0, TUESDAY)).toEqual({ daysOfCover: null, unused: [50, 0] });
    expect(useUp([{ expiry: addDays(TUESDAY, -1), units: 9 }], flat, 1, TUESDAY)).toEqual({
      daysOfCover: 0,
      unused: [9],
    });
  });

  it('never uses more than there is, nor anything after its date', () => {
    const lots = fc.array(
      fc.record({ expiry: fc.option(fc.integer({ min: -5, max: 60 })), units: fc.nat(200) }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(lots, fc.double({ min: 0, max: 5, noNaN: true }), (rows, perVisit) => {
        const all = rows.map(({ expiry, units }) => ({
          units,
          expiry: expiry === null ? null : addDays(TUESDAY, expiry),
        }));
        const { unused } = useUp(all, flat, perVisit, TUESDAY);
        expect(unused.every((units, n) => units >= 0 && units <= (all[n]?.units ?? 0))).toBe(true);
        expect(
          all.every(({ expiry, units }, n) => expiry === null || expiry >= TUESDAY || unused[n] === units),
        ).toBe(true);
      }),
    );
  });
});

describe('ordering', () => {
  it.each([
    ['nothing while there is enough', {}, []],
    ['at the reorder point', { available: 50 }, ['below-reorder']],
    ['not for what is on its way', { available: 50, onOrder: 100 }, []],
    ['for what runs out before it comes', { available: 55, daysOfCover: 4 }, ['runs-out-before-delivery']],
    ['after a dose that was owed', { debt: 1 }, ['debt']],
  ])('proposes %s', (_, more, reasons) => {
    expect(reorderReasons(item(more))).toEqual(reasons);
  });

  it('fills up to par, with what is used meanwhile and without what expires, in whole packs', () => {
    expect(orderQuantity(item({ available: 40 }), 100)).toEqual({ packs: 3, quantity: 300 });
    expect(orderQuantity(item({ available: 40, expiresUnused: 40, onOrder: 10 }), 1).quantity).toBe(240);
    expect(orderQuantity(item({ available: 900 }), 50).packs).toBe(1);
  });
});
