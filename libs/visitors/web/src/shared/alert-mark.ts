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

/** Something a worker must know of a visitor, as icon and word. */
@Component({
  selector: 'lu-alert-mark',
  imports: [Status, TranslocoPipe],
  template: `<lu-status tone="danger" [icon]="icon()">{{
    'visitors.alerts.' + kind() | transloco
  }}</lu-status>`,
})
export class AlertMark {
  readonly kind = input.required<AlertKind>();
  protected readonly icon = computed(() => ICONS[this.kind()]);
}
