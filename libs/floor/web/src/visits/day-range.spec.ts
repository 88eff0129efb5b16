import { endOf, quickRange, rangeOf, startOf } from './day-range';

const AMSTERDAM = 'Europe/Amsterdam';
/** A quarter past midnight on Tuesday in Amsterdam, still Monday in UTC. */
const NOW = '2026-11-23T23:15:00.000Z';

describe('days of the list of visits', () => {
  it('are those of the house, not of UTC', () => {
    expect(quickRange('today', NOW, AMSTERDAM)).toEqual({ from: '2026-11-24', to: '2026-11-24' });
    expect(quickRange('yesterday', NOW, AMSTERDAM)).toEqual({ from: '2026-11-23', to: '2026-11-23' });
    expect(quickRange('week', NOW, AMSTERDAM)).toEqual({ from: '2026-11-18', to: '2026-11-24' });
  });

  it('begin and end at midnight of the house, also when the clock changes', () => {
    expect(startOf('2026-10-25', AMSTERDAM)).toBe('2026-10-24T22:00:00.000Z');
    expect(endOf('2026-10-25', AMSTERDAM)).toBe('2026-10-25T23:00:00.000Z');
  });

  it('come back from the filters in the address', () => {
    const from = startOf('2026-11-01', AMSTERDAM);
    const to = endOf('2026-11-03', AMSTERDAM);
    expect(rangeOf({ from, to }, AMSTERDAM)).toEqual({ from: '2026-11-01', to: '2026-11-03' });
    expect(rangeOf({}, AMSTERDAM)).toEqual({ from: null, to: null });
  });
});
