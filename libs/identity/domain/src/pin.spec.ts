import * as fc from 'fast-check';
import { idleState } from './device-lock';
import { PIN_TRIES, pinLockedUntil, pinLockSeconds } from './pin-lock';
import { pinFault } from './pin-rule';
import { tileNames } from './tile-names';

describe('a PIN somebody chooses', () => {
  it.each([
    ['123', 'pin-form'],
    ['123456789', 'pin-form'],
    ['12a4', 'pin-form'],
    ['0000', 'pin-repeated'],
    ['1212', 'pin-repeated'],
    ['481481', 'pin-repeated'],
    ['49274927', 'pin-repeated'],
    ['1234', 'pin-run'],
    ['98765', 'pin-run'],
    ['7890', 'pin-run'],
    ['1985', 'pin-year'],
    ['2004', 'pin-year'],
    ['241185', 'pin-date'],
    ['851124', 'pin-date'],
    ['24111985', 'pin-date'],
    ['19851124', 'pin-date'],
    ['29022004', 'pin-date'],
  ] as const)('%s is refused: %s', (pin, fault) => {
    expect(pinFault(pin)).toBe(fault);
  });

  it.each(['3311', '4927', '60184', '995731', '20471633'])('%s may be chosen', (pin) => {
    expect(pinFault(pin)).toBeNull();
  });

  it('leaves most PINs of any length to choose from', () => {
    for (const length of [4, 5, 6, 7, 8]) {
      const digits = fc.string({
        unit: fc.constantFrom(...'0123456789'),
        minLength: length,
        maxLength: length,
      });
      const free = fc.sample(digits, { numRuns: 2000, seed: 7 }).filter((pin) => pinFault(pin) === null);
      expect(free.length).toBeGreaterThan(1700);
    }
  });
});

describe('wrong PINs', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 60],
    [6, 120],
    [7, 240],
    [10, 1920],
    [11, 3600],
    [500, 3600],
  ])('the %i-th in a row locks an account for %i seconds', (failures, seconds) => {
    expect(pinLockSeconds(failures, 'account')).toBe(seconds);
  });

  it('lock a device later than an account, because a shift shares it', () => {
    expect(pinLockSeconds(PIN_TRIES.account, 'device')).toBe(0);
    expect(pinLockSeconds(PIN_TRIES.device, 'device')).toBe(60);
  });

  it('never lock for less than before, nor for more than an hour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom('account', 'device'),
        (failures, of) => {
          const seconds = pinLockSeconds(failures, of);
          expect(pinLockSeconds(failures + 1, of)).toBeGreaterThanOrEqual(seconds);
          expect(seconds).toBeLessThanOrEqual(3600);
        },
      ),
    );
  });

  it('lock from the moment of the last one', () => {
    expect(pinLockedUntil(5, 'account', '2026-11-24T10:00:00.000Z')).toBe('2026-11-24T10:01:00.000Z');
    expect(pinLockedUntil(2, 'account', '2026-11-24T10:00:00.000Z')).toBeNull();
  });
});

describe('a shared screen that nobody touches', () => {
  it.each([
    [0, { kind: 'awake' }],
    [269, { kind: 'awake' }],
    [270, { kind: 'warning', secondsLeft: 30 }],
    [299.5, { kind: 'warning', secondsLeft: 1 }],
    [300, { kind: 'locked' }],
    [86_400, { kind: 'locked' }],
  ] as const)('after %d seconds of five minutes', (seconds, state) => {
    expect(idleState(seconds, 5)).toEqual(state);
  });

  it('is warned in the second half of a single minute', () => {
    expect(idleState(29, 1)).toEqual({ kind: 'awake' });
    expect(idleState(31, 1)).toEqual({ kind: 'warning', secondsLeft: 29 });
  });
});

describe('names on the switch screen', () => {
  it('are first names, with a letter more where two are called the same', () => {
    const people = [
      { id: '3', name: 'Sanne de Vries' },
      { id: '1', name: 'Faysal Demovloer' },
      { id: '2', name: 'Sanne Bakker' },
      { id: '4', name: 'Mo' },
    ];
    expect(tileNames(people).map(({ firstName }) => firstName)).toEqual([
      'Faysal',
      'Mo',
      'Sanne B.',
      'Sanne d.',
    ]);
  });
});
