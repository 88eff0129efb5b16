import fc from 'fast-check';
import { addMinutes, fromMillis, instantAt, toMillis } from '@luwte/platform/kernel';
import { SANCTION_CLOSINGS, type Suspension } from './contract';
import { endOfStep } from './sanction-steps';
import { sanctionState, suspensionAt, suspensionsAt } from './suspension';

const ZONE = 'Europe/Amsterdam';

function suspension(changes: Partial<Suspension>): Suspension {
  return {
    sanctionId: 's',
    visitorId: 'v',
    scope: 'use-room',
    step: 'days-1-7',
    startsAt: '2026-11-24T10:00:00.000Z',
    until: '2026-11-25T23:00:00.000Z',
    ruleTitles: { nl: 'Rust', en: 'Rest' },
    ...changes,
  };
}

describe('a suspension at the door', () => {
  it.each(['2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-24', '2027-03-28', '2027-10-31'])(
    'shows to the last minute of %s and no longer at midnight',
    (day) => {
      const startsAt = instantAt(day, '10:00', ZONE);
      const until = endOfStep('rest-of-day', null, startsAt, ZONE) ?? '';
      const shown = (now: string): boolean => suspensionAt([suspension({ startsAt, until })], now) !== null;
      expect(shown(addMinutes(startsAt, -1))).toBe(false);
      expect(shown(startsAt)).toBe(true);
      expect(shown(addMinutes(until, -1))).toBe(true);
      expect(shown(fromMillis(toMillis(until) - 1))).toBe(true);
      expect(shown(until)).toBe(false);
      expect(shown(addMinutes(until, 1))).toBe(false);
    },
  );

  it('weighs the building before the use room, and then the later end', () => {
    const room = suspension({ sanctionId: 'room', until: '2026-12-24T23:00:00.000Z' });
    const house = suspension({ sanctionId: 'house', scope: 'building' });
    const longer = suspension({ sanctionId: 'longer', scope: 'building', until: '2026-11-30T23:00:00.000Z' });
    const now = '2026-11-24T12:00:00.000Z';
    expect(suspensionsAt([room, house, longer], now).map(({ sanctionId }) => sanctionId)).toEqual([
      'longer',
      'house',
      'room',
    ]);
    expect(suspensionAt([room, house], '2026-11-26T12:00:00.000Z')?.sanctionId).toBe('room');
  });

  it('never shows one that ended or has not begun, whatever there is', () => {
    const minute = fc
      .integer({ min: 0, max: 60 * 24 * 40 })
      .map((after) => addMinutes('2026-10-10T00:00:00Z', after));
    const any = fc.record({
      startsAt: minute,
      until: minute,
      scope: fc.constantFrom('use-room', 'building'),
    });
    fc.assert(
      fc.property(fc.array(any), minute, (all, now) => {
        for (const { startsAt, until } of suspensionsAt(
          all.map((one) => suspension(one as Partial<Suspension>)),
          now,
        )) {
          expect(toMillis(startsAt)).toBeLessThanOrEqual(toMillis(now));
          expect(toMillis(until)).toBeGreaterThan(toMillis(now));
        }
      }),
    );
  });
});

describe('what a sanction is', () => {
  const span = { startsAt: '2026-11-24T10:00:00Z', endsAt: '2026-11-24T23:00:00Z', closedAs: null };

  it.each([
    ['2026-11-24T09:59:59Z', 'planned'],
    ['2026-11-24T10:00:00Z', 'active'],
    ['2026-11-24T22:59:59Z', 'active'],
    ['2026-11-24T23:00:00Z', 'ended'],
  ])('at %s: %s', (now, state) => expect(sanctionState(span, now)).toBe(state));

  it('is noted when it keeps nobody out, and closed as it was closed', () => {
    expect(sanctionState({ ...span, endsAt: null }, span.startsAt)).toBe('noted');
    for (const closedAs of SANCTION_CLOSINGS)
      expect(sanctionState({ ...span, closedAs }, span.startsAt)).toBe(closedAs);
  });
});
