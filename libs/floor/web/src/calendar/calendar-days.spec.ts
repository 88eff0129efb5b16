import { instantAt, minutesBetween } from '@luwte/platform/kernel';
import { addMonths, monthOf, weeksOf } from './calendar-days';

const ZONE = 'Europe/Amsterdam';
const HOURS = {
  blocks: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '01:00', until: '05:00' })),
  exceptions: [{ day: '2026-12-25', blocks: [], note: 'Kerst' }],
};
const daysOf = (month: string) => weeksOf(month, HOURS, '2026-12-10', ZONE).flat();

describe('the calendar', () => {
  it('shows whole weeks from Monday, and marks what is another month', () => {
    const days = daysOf('2026-12-01');
    expect(days[0]?.day).toBe('2026-11-30');
    expect(days.at(-1)?.day).toBe('2027-01-03');
    expect(days.filter(({ inMonth }) => inMonth)).toHaveLength(31);
  });

  it('knows a closed day by its reason, and which days have been', () => {
    const christmas = daysOf('2026-12-01').find(({ day }) => day === '2026-12-25');
    expect(christmas).toMatchObject({ blocks: [], exception: { note: 'Kerst', closed: true }, past: false });
    expect(daysOf('2026-12-01').find(({ day }) => day === '2026-12-09')?.past).toBe(true);
  });

  it.each([
    ['2026-03-29', 180],
    ['2026-10-25', 300],
    ['2026-11-24', 240],
  ])('counts real hours on %s', (day, minutes) => {
    const [block] = daysOf(monthOf(day)).find((one) => one.day === day)?.blocks ?? [];
    expect(minutesBetween(block?.opensAt ?? '', block?.closesAt ?? '')).toBe(minutes);
    expect(block?.opensAt).toBe(instantAt(day, '01:00', ZONE));
  });

  it('goes over the end of the year', () => {
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01');
    expect(addMonths('2026-01-01', -1)).toBe('2025-12-01');
  });
});
