import { addDays, instantAt, minutesBetween, wallClock } from './time';

const ZONE = 'Europe/Amsterdam';

describe('time of the house', () => {
  it('shows the wall clock of Amsterdam in winter and in summer', () => {
    expect(wallClock('2026-11-23T17:55:00Z', ZONE)).toEqual({ day: '2026-11-23', time: '18:55', weekday: 1 });
    expect(wallClock('2026-07-01T22:30:00Z', ZONE)).toEqual({ day: '2026-07-02', time: '00:30', weekday: 4 });
  });

  it('counts real hours over both daylight-saving nights of 2026', () => {
    const spring = minutesBetween(
      instantAt('2026-03-28', '23:00', ZONE),
      instantAt('2026-03-29', '07:00', ZONE),
    );
    const autumn = minutesBetween(
      instantAt('2026-10-24', '23:00', ZONE),
      instantAt('2026-10-25', '08:00', ZONE),
    );
    expect(spring).toBe(7 * 60);
    expect(autumn).toBe(10 * 60);
  });

  it('steps over a month end by the calendar', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });
});
