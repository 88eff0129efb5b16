import { minutesBetween, toMillis, wallClock } from '@luwte/platform/kernel';
import { Chance } from './chance';
import { demoVisits, type DemoHabit, type DemoVisit } from './demo-visits';

const ZONE = 'Europe/Amsterdam';
const habits: DemoHabit[] = Array.from({ length: 60 }, (_, index) => ({
  weight: index < 10 ? 10 : 2,
  room: index % 3 === 0 ? 'inject' : 'smoke',
  substances: ['crack', 'heroin'],
  routes: index % 3 === 0 ? ['inject-iv'] : ['smoke'],
}));
const history = (seed: number) => demoVisits(habits, '2026-11-23', 60, ZONE, new Chance(seed));

describe('the demo history', () => {
  const visits = history(7);

  it('is the same for the same seed, and another for another', () => {
    expect(history(7)).toEqual(visits);
    expect(history(8)).not.toEqual(visits);
  });

  it('is a house of about 25 visits a day, over the change of the clock too', () => {
    expect(visits.length / 60).toBeGreaterThan(20);
    expect(visits.length / 60).toBeLessThan(28);
    const days = new Set(visits.map(({ arrivedAt }) => wallClock(arrivedAt, ZONE).day));
    expect(days.size).toBe(60);
  });

  it('keeps the opening hours', () => {
    for (const { arrivedAt, leftAt } of visits) {
      expect(wallClock(arrivedAt, ZONE).time >= '10:00').toBe(true);
      expect(wallClock(leftAt, ZONE).time <= '18:40').toBe(true);
    }
  });

  it('never seats two guests on one place, nor one guest twice at a time', () => {
    const clash = <Key>(
      keyOf: (index: number) => Key | null,
      from: (index: number) => string,
      until: (index: number) => string,
    ): number => {
      const groups = Map.groupBy(
        visits.map((_, index) => index).filter((index) => keyOf(index) !== null),
        keyOf,
      );
      return [...groups.values()].reduce((sum, group) => {
        const sorted = group.toSorted((a, b) => toMillis(from(a)) - toMillis(from(b)));
        return (
          sum +
          sorted.filter((index, at) => at > 0 && minutesBetween(until(sorted[at - 1] ?? 0), from(index)) < 0)
            .length
        );
      }, 0);
    };
    const visit = (index: number): DemoVisit => {
      const found = visits[index];
      if (!found) throw new RangeError('No such visit');
      return found;
    };
    expect(
      clash(
        (i) => `${visit(i).room}${visit(i).place}`,
        (i) => visit(i).seatedAt,
        (i) => visit(i).doneAt,
      ),
    ).toBe(0);
    expect(
      clash(
        (i) => visit(i).visitor,
        (i) => visit(i).arrivedAt,
        (i) => visit(i).leftAt,
      ),
    ).toBe(0);
  });
});
