import { addMinutes, Invalid } from '@luwte/platform/kernel';
import fc from 'fast-check';
import { alertState, ALERT_TERMS_SETTING, EXPIRING_DAYS, usualExpiry } from './alert-terms';
import { ALERT_KINDS } from './contract/vocabulary';
import { alertsInForce } from './visitor';

const ZONE = 'Europe/Amsterdam';
const END = '2027-03-28T22:00:00.000Z';

describe('what an alert is', () => {
  it.each([
    ['a minute before its end', addMinutes(END, -1), 'expiring'],
    ['at its end, to the minute', END, 'expired'],
    ['a minute after', addMinutes(END, 1), 'expired'],
    ['a week before', addMinutes(END, -EXPIRING_DAYS * 24 * 60), 'expiring'],
    ['a week and a minute before', addMinutes(END, -EXPIRING_DAYS * 24 * 60 - 1), 'active'],
  ])('%s', (_, now, state) => {
    expect(alertState({ expiresAt: END, endedAt: null }, now)).toBe(state);
  });

  it('is ended once somebody ended it, and holds for ever when it has no end', () => {
    expect(alertState({ expiresAt: END, endedAt: '2026-01-01T00:00:00Z' }, '2026-02-01T00:00:00Z')).toBe(
      'ended',
    );
    expect(alertState({ expiresAt: null, endedAt: null }, '2099-01-01T00:00:00Z')).toBe('active');
  });

  it('is shown exactly while it holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (minutes) => {
        const now = addMinutes(END, minutes);
        const alert = { expiresAt: END, endedAt: null };
        expect(alertsInForce([alert], now).length === 1).toBe(
          ['active', 'expiring'].includes(alertState(alert, now)),
        );
      }),
    );
  });
});

describe('how long an alert usually holds', () => {
  it('through the whole last day of its term, over summer time too', () => {
    const terms = { ...ALERT_TERMS_SETTING.defaults, heart: 4, allergy: null };
    expect(usualExpiry('heart', terms, '2027-03-24T22:30:00Z', ZONE)).toBe('2027-03-28T22:00:00.000Z');
    expect(usualExpiry('heart', terms, '2027-03-24T23:30:00Z', ZONE)).toBe('2027-03-29T22:00:00.000Z');
    expect(usualExpiry('allergy', terms, '2027-03-24T22:30:00Z', ZONE)).toBeNull();
  });

  it('is decided for every kind, within reason', () => {
    expect(Object.keys(ALERT_TERMS_SETTING.defaults).sort()).toEqual([...ALERT_KINDS].sort());
    for (const days of [0, -1, 1.5, 1096])
      expect(() => {
        ALERT_TERMS_SETTING.check({ ...ALERT_TERMS_SETTING.defaults, heart: days });
      }).toThrow(Invalid);
    expect(() => {
      ALERT_TERMS_SETTING.check({ ...ALERT_TERMS_SETTING.defaults, heart: 1095 });
    }).not.toThrow();
  });
});
