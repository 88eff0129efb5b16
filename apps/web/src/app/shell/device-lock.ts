import { Component, computed, DestroyRef, DOCUMENT, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { idleState } from '@luwte/identity/domain';
import { Session, SharedScreen } from '@luwte/platform/web';
import { Button, Icon } from '@luwte/ui';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
/** How often the screen looks, and at most notes a touch, milliseconds. */
const NOTE_EVERY_MS = 1000;

/**
 * On a shared device: the button that locks it, and the lock that falls by itself when nobody touches the screen, with a
 * warning before. Any touch keeps it open. Sleep and reloads count: the last touch is kept by the clock.
 */
@Component({
  selector: 'lu-device-lock',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    @if (device(); as here) {
      <button luButton type="button" (click)="lock()">
        <lu-icon name="lock" /><span class="word">{{ 'app.lock.lock' | transloco }}</span>
      </button>
      @if (secondsLeft(); as seconds) {
        <div class="warning" role="alert">
          <lu-icon name="lock_clock" />
          <p>
            <strong>{{ 'app.lock.soon' | transloco }}</strong>
            <span class="count" aria-hidden="true">{{ 'app.lock.seconds' | transloco: { seconds } }}</span>
          </p>
          <button luButton="primary" type="button" (click)="touched()">
            {{ 'app.lock.stay' | transloco }}
          </button>
        </div>
      }
    }
  `,
  styles: `
    .warning {
      position: fixed;
      inset-inline: 0;
      inset-block-end: calc(var(--lu-bottom-bar, 0px) + var(--lu-space-5));
      z-index: 70;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lu-space-3);
      inline-size: min(34rem, calc(100% - var(--lu-space-5)));
      margin-inline: auto;
      padding: var(--lu-space-4);
      border: 2px solid var(--lu-warning);
      border-radius: var(--lu-radius-l);
      background: var(--lu-surface);
      box-shadow: var(--lu-shadow-3);
    }

    p {
      flex: 1 1 12rem;
    }

    .count {
      display: block;
      font-variant-numeric: tabular-nums;
    }

    @media (width < 40rem) {
      .word {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    }
  `,
})
export class DeviceLock {
  private readonly session = inject(Session);
  private readonly screen = inject(SharedScreen);
  private readonly document = inject(DOCUMENT);

  protected readonly device = computed(() => this.session.view()?.device ?? null);
  private readonly lastTouch = signal(this.screen.touchedAt() ?? Date.now());
  /** By this device's own clock: one that is set right from elsewhere would stretch or cut the wait. */
  private readonly now = signal(Date.now());
  private readonly idle = computed(() => {
    const device = this.device();
    if (!device) return null;
    return idleState(Math.max(0, this.now() - this.lastTouch()) / 1000, device.lockMinutes);
  });
  protected readonly secondsLeft = computed(() => {
    const idle = this.idle();
    return idle?.kind === 'warning' ? idle.secondsLeft : null;
  });

  constructor() {
    const note = (): void => {
      const late = Date.now() - this.lastTouch() >= NOTE_EVERY_MS;
      if (late && this.idle()?.kind !== 'locked') this.touched();
    };
    for (const touch of TOUCHES)
      this.document.addEventListener(touch, note, { capture: true, passive: true });
    const timer = setInterval(() => this.now.set(Date.now()), NOTE_EVERY_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      for (const touch of TOUCHES) this.document.removeEventListener(touch, note, { capture: true });
    });
    effect(() => {
      if (this.idle()?.kind === 'locked') untracked(() => this.lock());
    });
  }

  protected touched(): void {
    const now = Date.now();
    this.lastTouch.set(now);
    if (this.device()) this.screen.touch(now);
  }

  protected lock(): void {
    void this.session.lock();
  }
}
