import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';

const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** How far a planned time has gone: calm, almost over, over. The shape and an icon tell it too. */
export type TimerState = 'calm' | 'soon' | 'over';

/**
 * A ring that fills while planned minutes pass. It counts nothing itself: give it elapsed and planned seconds.
 * Screen readers hear `label` and the time, and only when they come by: no live region that ticks.
 */
@Component({
  selector: 'lu-timer-ring',
  imports: [Icon],
  host: {
    role: 'timer',
    'aria-live': 'off',
    '[attr.data-state]': 'state()',
    '[attr.aria-label]': 'spoken()',
  },
  template: `
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <circle class="track" cx="50" cy="50" [attr.r]="radius" />
      <circle
        class="gone"
        cx="50"
        cy="50"
        [attr.r]="radius"
        [attr.stroke-dasharray]="round"
        [attr.stroke-dashoffset]="offset()"
      />
    </svg>
    <span class="inside" aria-hidden="true">
      @if (state() !== 'calm') {
        <lu-icon [name]="state() === 'over' ? 'alarm' : 'hourglass_top'" />
      }
      <span class="time">{{ time() }}</span>
    </span>
  `,
  styleUrl: './timer-ring.css',
})
export class TimerRing {
  /** Seconds since the start. */
  readonly elapsed = input.required<number>();
  /** Planned seconds; 0 or less counts up without end. */
  readonly planned = input.required<number>();
  /** Seconds before the end at which it turns to "soon". */
  readonly soon = input(120);
  /** What is timed, for screen readers. */
  readonly label = input('');

  protected readonly radius = RADIUS;
  protected readonly round = ROUND;
  private readonly left = computed(() => this.planned() - this.elapsed());
  readonly state = computed<TimerState>(() => {
    if (this.planned() <= 0) return 'calm';
    if (this.left() <= 0) return 'over';
    return this.left() <= this.soon() ? 'soon' : 'calm';
  });
  protected readonly offset = computed(() => {
    const part = this.planned() > 0 ? Math.min(1, Math.max(0, this.elapsed() / this.planned())) : 0;
    return ROUND * (1 - part);
  });
  /** Time left, `+` before time over; time gone when nothing is planned. */
  protected readonly time = computed(() => {
    if (this.planned() <= 0) return clockFace(this.elapsed());
    return this.left() < 0 ? `+${clockFace(-this.left())}` : clockFace(this.left());
  });
  protected readonly spoken = computed(() => `${this.label()} ${this.time()}`.trim());
}

/** Seconds as `m:ss`, or `h:mm:ss` from an hour on. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
