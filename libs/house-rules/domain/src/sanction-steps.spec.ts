import fc from 'fast-check';
import {
  addMinutes,
  fromMillis,
  instantAt,
  minutesBetween,
  toMillis,
  wallClock,
} from '@luwte/platform/kernel';
import { SANCTION_STEPS, type SanctionStep } from './contract';
import { endOfStep, lastDayBefore, mayDecide, STEP_FACTS } from './sanction-steps';

const ZONE = 'Europe/Amsterdam';

describe('who decides how grave a sanction is', () => {
  it.each([
    ['front-desk', ['talk', 'warning', 'rest-of-day', 'days-1-7']],
    ['nurse', ['talk', 'warning', 'rest-of-day', 'days-1-7']],
    ['shift-lead', ['talk', 'warning', 'rest-of-day', 'days-1-7', 'days-8-30']],
    ['coordinator', [...SANCTION_STEPS]],
    ['volunteer', []],
    ['municipality', []],
  ])('%s', (role, steps) => {
    expect(SANCTION_STEPS.filter((step) => mayDecide(step, [role]))).toEqual(steps);
  });

  it('never lets a graver step ask less than a lighter one', () => {
    const counts = SANCTION_STEPS.map((step) => STEP_FACTS[step].deciders.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});

describe('when a sanction ends', () => {
  const CASES: readonly [string, SanctionStep, number | null, string, string | null][] = [
    ['a talk keeps nobody out', 'talk', null, '2026-11-24T13:00:00Z', null],
    ['a warning keeps nobody out', 'warning', null, '2026-11-24T13:00:00Z', null],
    ['the rest of the day ends that night', 'rest-of-day', null, '2026-11-24T13:00:00Z', '2026-11-25T00:00'],
    ['one day: today and the whole of tomorrow', 'days-1-7', 1, '2026-11-24T13:00:00Z', '2026-11-26T00:00'],
    ['a day is that of the house', 'rest-of-day', null, '2026-11-24T23:30:00Z', '2026-11-26T00:00'],
    ['over the shorter day', 'days-1-7', 1, '2026-03-28T14:00:00Z', '2026-03-30T00:00'],
    ['begun on the shorter day', 'rest-of-day', null, '2026-03-29T08:00:00Z', '2026-03-30T00:00'],
    ['over the longer day', 'days-1-7', 1, '2026-10-24T14:00:00Z', '2026-10-26T00:00'],
    ['begun in the hour that comes twice', 'rest-of-day', null, '2026-10-25T01:30:00Z', '2026-10-26T00:00'],
    ['a week over the next spring', 'days-1-7', 7, '2027-03-25T09:00:00Z', '2027-04-02T00:00'],
    ['a month over the next autumn', 'days-8-30', 30, '2027-10-10T09:00:00Z', '2027-11-10T00:00'],
    ['a year and a leap day', 'longer', 365, '2027-12-01T09:00:00Z', '2028-12-01T00:00'],
  ];

  it.each(CASES)('%s', (_, step, days, startsAt, end) => {
    const expected = end === null ? null : instantAt(end.slice(0, 10), end.slice(11), ZONE);
    expect(endOfStep(step, days, startsAt, ZONE)).toBe(expected);
  });

  it('lasts the hours that the clock gives the day, not 24 of them', () => {
    const hours = (startsAt: string): number =>
      minutesBetween(startsAt, endOfStep('rest-of-day', null, startsAt, ZONE) ?? startsAt) / 60;
    expect(hours(instantAt('2026-03-29', '00:00', ZONE))).toBe(23);
    expect(hours(instantAt('2026-10-25', '00:00', ZONE))).toBe(25);
    expect(hours(instantAt('2027-03-28', '00:00', ZONE))).toBe(23);
    expect(hours(instantAt('2027-10-31', '00:00', ZONE))).toBe(25);
  });

  it('always ends after it began, at midnight, as many days later as were decided', () => {
    const start = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }).map(fromMillis);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 365 }), (startsAt, days) => {
        const end = endOfStep('longer', days, startsAt, ZONE) ?? '';
        expect(toMillis(end)).toBeGreaterThan(toMillis(startsAt));
        expect(wallClock(end, ZONE).time).toBe('00:00');
        const last = lastDayBefore(end, ZONE);
        const first = wallClock(startsAt, ZONE).day;
        expect((Date.parse(last) - Date.parse(first)) / 86_400_000).toBe(days);
        expect(wallClock(addMinutes(end, -1), ZONE).day).toBe(last);
      }),
    );
  });
});
