import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SanctionState } from '@luwte/house-rules/domain';
import { Status } from '@luwte/ui';
import { STATE_LOOKS } from './sanction-words';

/** The state of a sanction in a word, with its icon. */
@Component({
  selector: 'lu-sanction-state',
  imports: [Status, TranslocoPipe],
  template: `
    <lu-status [tone]="look().tone" [icon]="look().icon">
      {{ 'house-rules.sanctionStates.' + state() | transloco }}
    </lu-status>
  `,
})
export class SanctionStateMark {
  readonly state = input.required<SanctionState>();
  protected readonly look = computed(() => STATE_LOOKS[this.state()]);
}
