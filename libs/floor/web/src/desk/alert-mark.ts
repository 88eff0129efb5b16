import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type IconName, Status } from '@luwte/ui';
import type { AlertKind } from '@luwte/visitors/domain';

const ICONS: Readonly<Record<AlertKind, IconName>> = {
  allergy: 'allergy',
  epilepsy: 'neurology',
  heart: 'ecg_heart',
  pregnancy: 'pregnant_woman',
  'suicide-risk': 'priority_high',
  'recent-abstinence': 'history',
  'earlier-overdose': 'emergency',
  aggression: 'bolt',
};

/** Something a worker must know at the door, as icon and word. */
@Component({
  selector: 'lu-desk-alert',
  imports: [Status, TranslocoPipe],
  template: `<lu-status tone="danger" [icon]="icon()">{{ 'floor.alerts.' + kind() | transloco }}</lu-status>`,
})
export class DeskAlert {
  readonly kind = input.required<AlertKind>();
  protected readonly icon = computed(() => ICONS[this.kind()]);
}
