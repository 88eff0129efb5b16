import { DestroyRef, effect, inject, type Signal, signal, untracked } from '@angular/core';
import { type ApiProblem, asProblem, Live } from '@luwte/platform/web';

/** Without an answer for this long, the page says that it is trying again, milliseconds. */
export const SLOW_AFTER_MS = 1500;
/** After the connection was lost the same command is sent again this often, milliseconds. */
export const AGAIN_AFTER_MS = 5000;

/**
 * Sends one command at a time, and keeps it when no answer comes: the very same command, with the same
 * idempotency key, is sent again as soon as the connection is back, so that it happens once. Until then the page says
 * so. Make it with {@link injectSteady}.
 */
export class Steady {
  private readonly live = inject(Live);
  private readonly working = signal(false);
  private readonly late = signal(false);
  private readonly failed = signal<ApiProblem | null>(null);
  private kept: (() => Promise<void>) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly busy: Signal<boolean> = this.working.asReadonly();
  /** The answer takes long: it is being tried again. */
  readonly slow: Signal<boolean> = this.late.asReadonly();
  /** Why the command was not done; a lost connection is tried again by itself. */
  readonly problem: Signal<ApiProblem | null> = this.failed.asReadonly();

  constructor() {
    effect(() => {
      if (this.live.connected()) untracked(() => void this.again());
    });
    inject(DestroyRef).onDestroy(() => this.forget());
  }

  /** Does the work, unless other work is under way. The work must send the same request each time it is called. */
  async run(work: () => Promise<void>): Promise<void> {
    if (this.working()) return;
    this.forget();
    this.failed.set(null);
    await this.send(work);
  }

  /** Lets go of a command that got no answer. */
  forget(): void {
    clearTimeout(this.timer);
    this.kept = null;
    this.failed.set(null);
  }

  private async again(): Promise<void> {
    const { kept } = this;
    if (kept && !this.working()) await this.send(kept);
  }

  private async send(work: () => Promise<void>): Promise<void> {
    clearTimeout(this.timer);
    this.kept = null;
    this.working.set(true);
    const slow = setTimeout(() => this.late.set(true), SLOW_AFTER_MS);
    try {
      await work();
      this.failed.set(null);
    } catch (error) {
      const problem = asProblem(error);
      this.failed.set(problem);
      if (problem.connectionLost) {
        this.kept = work;
        this.timer = setTimeout(() => void this.again(), AGAIN_AFTER_MS);
      }
    } finally {
      clearTimeout(slow);
      this.late.set(false);
      this.working.set(false);
    }
  }
}

/** A {@link Steady} for the component being made. Injection context only. */
export function injectSteady(): Steady {
  return new Steady();
}
