import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import { TONE_ICONS, type Tone } from './tone';

/** A state in a word, with its icon: `<lu-status tone="warning">Wacht</lu-status>`. */
@Component({
  selector: 'lu-status',
  imports: [Icon],
  host: { '[attr.data-tone]': 'tone()' },
  template: `<lu-icon [name]="shown()" /><span><ng-content /></span>`,
  styleUrl: './status.css',
})
export class Status {
  readonly tone = input<Tone>('neutral');
  /** Another icon than the tone's own. */
  readonly icon = input<IconName>();
  protected readonly shown = computed(() => this.icon() ?? TONE_ICONS[this.tone()]);
}
