import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Banner } from '../banner/banner';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';
import { ProblemTexts, type Told } from './problem-texts';

/**
 * A failure with the way out: what happened, what was kept (`kept`), and a button to try again when `retry` is on.
 */
@Component({
  selector: 'lu-failure',
  imports: [Banner, Button, Icon, TranslocoPipe],
  template: `
    <lu-banner tone="danger" urgent [icon]="lost() ? 'wifi_off' : 'error'" [heading]="sentence()">
      {{ kept() }}
      @if (retry()) {
        <button bannerAction luButton type="button" (click)="again.emit()">
          <lu-icon name="refresh" />{{ 'app.kit.tryAgain' | transloco }}
        </button>
      }
      <ng-content select="[bannerAction]" ngProjectAs="[bannerAction]" />
    </lu-banner>
  `,
})
export class Failure {
  private readonly texts = inject(ProblemTexts);
  readonly problem = input.required<Told>();
  /** What is not lost, in a sentence. */
  readonly kept = input<string>();
  readonly retry = input(true);
  readonly again = output();
  protected readonly lost = computed(() => this.problem().status === 0);
  protected readonly sentence = computed(() => this.texts.of(this.problem()));
}
