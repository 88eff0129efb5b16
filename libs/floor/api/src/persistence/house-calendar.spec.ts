import { addMinutes, instantAt, wallClock } from '@luwte/platform/kernel';
import * as fc from 'fast-check';
import { HouseCalendar } from './house-calendar';

const HERE = { facilityId: 'here', timeZone: 'Europe/Amsterdam' };

describe('the calendar of a house', () => {
  it('tells the same day as the clock on its wall, in whatever order it is asked', () => {
    const calendar = new HouseCalendar();
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (after) => {
        const now = addMinutes('2026-01-01T00:00:00.000Z', after);
        expect(calendar.today(HERE, now)).toBe(wallClock(now, HERE.timeZone).day);
      }),
      { numRuns: 300 },
    );
  });

  it('gives a new version of the hours at once, and a day of its own to each house', () => {
    const calendar = new HouseCalendar();
    const now = instantAt('2026-11-23', '12:00', HERE.timeZone);
    const hours = (version: number, until: string) => ({
      version,
      blocks: [{ weekday: 1, from: '10:00', until }],
      exceptions: [],
    });
    const closesAt = (facilityId: string, version: number, until: string) =>
      calendar.houseNow({ ...HERE, facilityId }, null, hours(version, until), now).closesAt;
    expect(closesAt('here', 1, '18:00')).toBe(instantAt('2026-11-23', '18:00', HERE.timeZone));
    expect(closesAt('here', 2, '20:00')).toBe(instantAt('2026-11-23', '20:00', HERE.timeZone));
    expect(closesAt('there', 1, '16:00')).toBe(instantAt('2026-11-23', '16:00', HERE.timeZone));
  });
});
