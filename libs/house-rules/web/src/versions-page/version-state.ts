import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { RuleSetState } from '@luwte/house-rules/domain';
import { type IconName, Status, type Tone } from '@luwte/ui';

const LOOKS: Readonly<Record<RuleSetState, { tone: Tone; icon: IconName }>> = {
  draft: { tone: 'info', icon: 'edit' },
  published: { tone: 'success', icon: 'check_circle' },
  superseded: { tone: 'neutral', icon: 'history' },
};

/** The state of a version in a word, with its icon. */
@Component({
  selector: 'lu-version-state',
  imports: [Status, TranslocoPipe],
  template: `
    <lu-status [tone]="look().tone" [icon]="look().icon">
      {{ 'house-rules.states.' + state() | transloco }}
    </lu-status>
  `,
})
export class VersionState {
  readonly state = input.required<RuleSetState>();
  protected readonly look = computed(() => LOOKS[this.state()]);
}
