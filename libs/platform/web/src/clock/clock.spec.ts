import { TestBed } from '@angular/core/testing';
import { Clock } from './clock';

const NOON = Date.parse('2026-11-23T12:00:00Z');

describe('clock', () => {
  beforeEach(() => jest.useFakeTimers({ now: NOON }));
  afterEach(() => jest.useRealTimers());

  it('ticks each second', () => {
    const clock = TestBed.inject(Clock);
    jest.advanceTimersByTime(2000);
    expect(clock.now()).toBe('2026-11-23T12:00:02.000Z');
  });

  it('follows the server on a tablet that is twelve minutes slow', () => {
    const clock = TestBed.inject(Clock);
    clock.adjust('Mon, 23 Nov 2026 12:12:00 GMT', NOON, NOON);
    expect(clock.read()).toBe('2026-11-23T12:12:00.500Z');
    expect(clock.now()).toBe(clock.read());
  });

  it('does not jump about within the rounding of the header', () => {
    const clock = TestBed.inject(Clock);
    clock.adjust('Mon, 23 Nov 2026 12:00:01 GMT', NOON, NOON + 200);
    clock.adjust(null, NOON, NOON);
    clock.adjust('nonsense', NOON, NOON);
    expect(clock.readMillis()).toBe(NOON);
  });
});
