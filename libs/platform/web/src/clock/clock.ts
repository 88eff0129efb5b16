import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { Instant } from '@luwte/platform/kernel';

/** Differences smaller than this are the rounding of the `Date` header and the way there, milliseconds. */
const TOLERANCE_MS = 1500;

/**
 * The time of the house: this device's clock, corrected by the server's. Timers on a tablet with a wrong clock
 * agree with those of every other screen.
 */
@Injectable({ providedIn: 'root' })
export class Clock {
  private offset = 0;
  private readonly ticking = signal(Date.now());

  /** Corrected milliseconds since the epoch, a new value each second. */
  readonly millis = this.ticking.asReadonly();
  /** Corrected instant, a new value each second. */
  readonly now = computed<Instant>(() => asInstant(this.ticking()));

  constructor() {
    const timer = setInterval(() => this.ticking.set(this.readMillis()), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** The corrected instant at this moment; not a signal. */
  read(): Instant {
    return asInstant(this.readMillis());
  }

  readMillis(): number {
    return Date.now() + this.offset;
  }

  /** Takes over the server's clock from an answer's `Date` header, sent and received at these device times. */
  adjust(date: string | null, sentAt: number, receivedAt: number): void {
    const told = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(told)) return;
    const offset = told + 500 - (sentAt + receivedAt) / 2;
    if (Math.abs(offset - this.offset) < TOLERANCE_MS) return;
    this.offset = offset;
    this.ticking.set(this.readMillis());
  }
}

/** The kernel's calendar, which stands beside its own `fromMillis`, is too heavy for the first load. */
function asInstant(millis: number): Instant {
  return new Date(millis).toISOString();
}
