import { booleanAttribute, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { TONE_ICONS, type Tone } from '../status/tone';

/**
 * Tells something above the work: `<lu-banner tone="warning" heading="…">what to do <button bannerAction>…`.
 * `urgent` is read out at once by a screen reader; others are read when it is done speaking.
 */
@Component({
  selector: 'lu-banner',
  imports: [Button, Icon, TranslocoPipe],
  host: { '[attr.data-tone]': 'tone()', '[attr.role]': "urgent() ? 'alert' : 'status'" },
  template: `
    <lu-icon [name]="shown()" />
    <div class="text">
      @if (heading()) {
        <strong>{{ heading() }}</strong>
      }
      <div><ng-content /></div>
    </div>
    <div class="actions"><ng-content select="[bannerAction]" /></div>
    @if (closable()) {
      <button
        luButton="quiet"
        iconOnly
        type="button"
        [attr.aria-label]="'app.kit.close' | transloco"
        (click)="closed.emit()"
      >
        <lu-icon name="close" />
      </button>
    }
  `,
  styleUrl: './banner.css',
})
export class Banner {
  readonly tone = input<Tone>('info');
  readonly heading = input<string>();
  readonly icon = input<IconName>();
  readonly urgent = input(false, { transform: booleanAttribute });
  readonly closable = input(false, { transform: booleanAttribute });
  readonly closed = output();
  protected readonly shown = computed(() => this.icon() ?? TONE_ICONS[this.tone()]);
}
