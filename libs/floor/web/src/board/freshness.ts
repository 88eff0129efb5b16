import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { fromMillis } from '@luwte/platform/kernel';
import { Clock, Live } from '@luwte/platform/web';
import { Status } from '@luwte/ui';
import { HouseTimePipe } from '../shared/house-time';

/** Whether the screen follows the house, and how old what it shows is when it does not. */
@Component({
  selector: 'lu-freshness',
  imports: [HouseTimePipe, Status, TranslocoPipe],
  template: `
    @if (live.connected()) {
      @if (!quiet()) {
        <lu-status tone="success">{{ 'floor.freshness.live' | transloco }}</lu-status>
      }
    } @else if (old(); as age) {
      <lu-status tone="warning" icon="wifi_off">
        {{ 'floor.freshness.old' | transloco: { at: age.at | luHouseTime } }}
        <span class="lu-number">({{ 'floor.freshness.' + age.unit | transloco: { count: age.count } }})</span>
      </lu-status>
    }
  `,
})
export class Freshness {
  private readonly clock = inject(Clock);
  protected readonly live = inject(Live);
  /** Corrected milliseconds of the last reading that was right. */
  readonly readAt = input.required<number | null>();

  /** Says nothing while all is well: where the program around it says so already. */
  readonly quiet = input(false, { transform: booleanAttribute });

  protected readonly old = computed(() => {
    const at = this.readAt();
    if (at === null) return null;
    const seconds = Math.max(0, Math.floor((this.clock.millis() - at) / 1000));
    const unit = seconds < 120 ? ('seconds' as const) : ('minutes' as const);
    return { at: fromMillis(at), unit, count: unit === 'seconds' ? seconds : Math.floor(seconds / 60) };
  });
}
