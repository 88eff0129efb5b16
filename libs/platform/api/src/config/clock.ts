import type { Clock, Instant } from '@luwte/platform/kernel';

/** Injection token of the clock. */
export const CLOCK = Symbol('luwte.clock');

/** The machine's clock. */
export class SystemClock implements Clock {
  now(): Instant {
    return new Date().toISOString();
  }
}
