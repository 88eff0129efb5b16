import { addDays, type Day, Invalid, wallClock } from '@luwte/platform/kernel';
import fc from 'fast-check';
import type { RetentionTerms } from './contract/retention';
import {
  dormantBefore,
  erasedOn,
  goesOn,
  isDormant,
  lastSeenOn,
  mayGoBefore,
  RETENTION_SETTING,
  retentionAct,
  type RetentionCase,
} from './retention';

const ZONE = 'Europe/Amsterdam';
const TERMS = RETENTION_SETTING.defaults;
const day = fc.integer({ min: 0, max: 9000 }).map((days): Day => addDays('2015-01-01', days));
const instant = fc
  .integer({ min: Date.UTC(2016, 0), max: Date.UTC(2030, 0) })
  .map((millis) => new Date(millis).toISOString());
const terms = fc.record({
  dormantDays: fc.integer({ min: 30, max: 1095 }),
  years: fc.integer({ min: 1, max: 20 }),
  noticeDays: fc.integer({ min: 30, max: 365 }),
});

describe('who has not been here for long', () => {
  it.each([
    ['the day before the term is over', '2026-11-23', false],
    ['the day the term is over', '2026-11-24', true],
  ] as const)('is dormant: %s', (_, today, dormant) => {
    expect(isDormant('2025-11-24', today, TERMS)).toBe(dormant);
  });

  it('counts days on the calendar of the house, over summer time and leap days', () => {
    expect(lastSeenOn('2026-03-28T23:30:00Z', '2020-01-01T00:00:00Z', ZONE)).toBe('2026-03-29');
    expect(lastSeenOn(null, '2026-10-25T22:59:00Z', ZONE)).toBe('2026-10-25');
    expect(isDormant('2027-03-01', '2028-02-28', TERMS)).toBe(false);
    expect(isDormant('2027-03-01', '2028-02-29', TERMS)).toBe(true);
  });

  it('is found by the database exactly as by the rule, at any minute', () => {
    fc.assert(
      fc.property(instant, day, terms, (seen, today, chosen) => {
        const rule = isDormant(wallClock(seen, ZONE).day, today, chosen);
        expect(seen < dormantBefore(today, chosen, ZONE)).toBe(rule);
      }),
    );
  });
});

describe('when a record goes', () => {
  it.each([
    ['2021-11-24', '2026-11-24'],
    ['2024-02-29', '2029-03-01'],
    ['2023-02-28', '2028-02-28'],
    ['2019-12-31', '2024-12-31'],
  ])('of somebody last seen on %s: %s', (seen, gone) => {
    expect(goesOn(seen, TERMS)).toBe(gone);
  });

  it('is never missed by what the database narrows down to', () => {
    fc.assert(
      fc.property(instant, day, terms, (seen, before, chosen) => {
        if (goesOn(wallClock(seen, ZONE).day, chosen) <= before)
          expect(seen < mayGoBefore(before, chosen, ZONE)).toBe(true);
      }),
    );
  });

  it('is announced first, waits the whole notice, and waits on while it is held', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 900 }),
        terms,
        fc.array(fc.boolean(), { maxLength: 40 }),
        (seen, start, chosen, holds) => {
          const gone = goesOn(seen, chosen);
          let one: RetentionCase = { goesOn: gone, announcedOn: null, held: false };
          let today = addDays(gone, start - 450);
          for (const held of [...holds, ...Array.from({ length: 400 }, () => false)]) {
            one = { ...one, held };
            const act = retentionAct(one, today, chosen);
            if (act === 'announce') one = { ...one, announcedOn: today };
            if (act === 'erase') {
              expect(held).toBe(false);
              expect(today >= gone).toBe(true);
              expect(addDays(one.announcedOn ?? today, chosen.noticeDays) <= today).toBe(true);
              expect(today >= erasedOn(one, today, chosen)).toBe(true);
              return;
            }
            today = addDays(today, 7);
          }
        },
      ),
    );
  });

  it('is withdrawn when the visitor came back', () => {
    const back: RetentionCase = { goesOn: '2031-11-24', announcedOn: '2026-11-01', held: false };
    expect(retentionAct(back, '2026-11-24', TERMS)).toBe('withdraw');
  });

  it.each([
    [{ years: 0 }, '/years'],
    [{ noticeDays: 29 }, '/noticeDays'],
    [{ dormantDays: 1.5 }, '/dormantDays'],
  ] as const)('is not decided by %j', (wrong, pointer) => {
    const value: RetentionTerms = { ...TERMS, ...wrong };
    expect(() => {
      RETENTION_SETTING.check(value);
    }).toThrow(Invalid);
    try {
      RETENTION_SETTING.check(value);
    } catch (error) {
      expect((error as Invalid).extra['errors']).toMatchObject([{ pointer, code: 'range' }]);
    }
  });
});
