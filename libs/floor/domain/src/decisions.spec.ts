import {
  DecisionsOpen,
  MonthNotOver,
  monthOf,
  nextMonth,
  previousMonth,
  requireClosable,
  spanOfMonth,
} from './decisions';

const ZONE = 'Europe/Amsterdam';

describe('months of decisions', () => {
  it('go over the end of a year in both directions', () => {
    expect([nextMonth('2026-12'), previousMonth('2026-01')]).toEqual(['2027-01', '2025-12']);
    expect([nextMonth('2026-09'), previousMonth('2026-10')]).toEqual(['2026-10', '2026-09']);
  });

  it('begin and end on the clock of the house, over daylight saving too', () => {
    expect(spanOfMonth('2026-10', ZONE)).toEqual({
      from: '2026-09-30T22:00:00.000Z',
      to: '2026-10-31T23:00:00.000Z',
    });
    expect(monthOf('2026-10-31T22:59:59.999Z', ZONE)).toBe('2026-10');
    expect(monthOf('2026-10-31T23:00:00.000Z', ZONE)).toBe('2026-11');
  });

  it('close once they are over and everything has been reviewed', () => {
    const now = '2026-11-01T09:00:00.000Z';
    expect(() => requireClosable('2026-10', 0, now, ZONE)).not.toThrow();
    expect(() => requireClosable('2026-10', 2, now, ZONE)).toThrow(DecisionsOpen);
    expect(() => requireClosable('2026-11', 0, now, ZONE)).toThrow(MonthNotOver);
  });
});
