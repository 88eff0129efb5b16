import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Clock, Live, Session } from '@luwte/platform/web';
import { Banner } from '@luwte/ui';

/** A short cut needs no words, seconds. */
const PATIENCE_SECONDS = 4;

/** Says that the screen no longer follows the house, and how old what it shows is. Goes away by itself. */
@Component({
  selector: 'lu-connection',
  imports: [Banner, TranslocoPipe],
  template: `
    @if (shown()) {
      <lu-banner tone="warning" icon="wifi_off" [heading]="'app.connection.lost' | transloco">
        {{ 'app.connection.advice' | transloco }}
        @if (age(); as old) {
          <span aria-hidden="true">{{ old.key | transloco: { count: old.count } }}</span>
        }
      </lu-banner>
    }
  `,
})
export class Connection {
  private readonly live = inject(Live);
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly lostAt = signal<number | null>(null);

  protected readonly shown = computed(() => {
    const lost = this.lostAt();
    return lost !== null && this.clock.millis() - lost >= PATIENCE_SECONDS * 1000;
  });
  protected readonly age = computed(() => {
    const seconds = this.live.age();
    if (seconds === null) return null;
    return seconds < 120
      ? { key: 'app.connection.seconds', count: seconds }
      : { key: 'app.connection.minutes', count: Math.floor(seconds / 60) };
  });

  constructor() {
    effect(() => {
      const lost = this.session.view() !== null && !this.live.connected();
      untracked(() => this.lostAt.set(lost ? this.clock.readMillis() : null));
    });
  }
}
