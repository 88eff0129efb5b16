import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type IconName, Status, type Tone } from '@luwte/ui';
import type { VisitorStatus } from '@luwte/visitors/domain';

const LOOKS: Readonly<Record<VisitorStatus, { readonly tone: Tone; readonly icon: IconName }>> = {
  provisional: { tone: 'warning', icon: 'edit' },
  active: { tone: 'success', icon: 'check_circle' },
  dormant: { tone: 'neutral', icon: 'schedule' },
  erased: { tone: 'neutral', icon: 'delete' },
};

/** How far a visitor's registration is. */
@Component({
  selector: 'lu-status-mark',
  imports: [Status, TranslocoPipe],
  template: `
    <lu-status [tone]="look().tone" [icon]="look().icon">{{
      'visitors.statuses.' + status() | transloco
    }}</lu-status>
  `,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class StatusMark {
  readonly status = input.required<VisitorStatus>();
  protected readonly look = computed(() => LOOKS[this.status()]);
}
