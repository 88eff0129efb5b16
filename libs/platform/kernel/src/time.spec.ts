import { addDays, fromMillis, instantAt, minutesBetween, wallClock } from './time';

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

  it.each([
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00.000Z'],
  ])('takes a skipped time as the later and a repeated one as the first: %s %s', (day, time, instant) => {
    expect(instantAt(day, time, ZONE)).toBe(instant);
  });

  it('comes back from every hour of a year to the wall clock it came from', () => {
    for (let hour = 0; hour < 365 * 24; hour += 7) {
      const instant = fromMillis(Date.UTC(2026, 0, 1) + hour * 3_600_000);
      const { day, time } = wallClock(instant, ZONE);
      const again = wallClock(instantAt(day, time, ZONE), ZONE);
      expect([again.day, again.time]).toEqual([day, time]);
    }
  });
});
