import { booleanAttribute, Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Icon } from '@luwte/ui';
import { VisitNamePipe } from '../../shared/visit-name';
import type { AlarmView } from '../board-view';
import { AlarmSound } from '../alarm-sound';

/**
 * What calls for somebody, above everything else. New alarms are read out at once; the minutes that pass are not.
 * Loud ones sound too, on devices that want it; the page that holds the bar provides the sound.
 */
@Component({
  selector: 'lu-alarm-bar',
  imports: [Button, Icon, TranslocoPipe, VisitNamePipe],
  templateUrl: './alarm-bar.html',
  styleUrl: './alarm-bar.css',
})
export class AlarmBar {
  private readonly sound = inject(AlarmSound);
  readonly alarms = input.required<readonly AlarmView[]>();
  readonly mayTick = input(false, { transform: booleanAttribute });
  readonly mayOpen = input(false, { transform: booleanAttribute });
  /** Nothing can be done here: a wall screen, where names are left out too. */
  readonly readonly = input(false, { transform: booleanAttribute });
  readonly opened = output<AlarmView>();
  readonly ticked = output<AlarmView>();

  protected readonly loud = computed(() => this.alarms().filter(({ loud }) => loud));
  /** All of them, not the gravest alone: the bar stays in sight while the page scrolls, and must not fill a phone. */
  protected readonly all = signal(false);
  protected readonly calm = computed(() => this.alarms().filter(({ loud }) => !loud));

  constructor() {
    const standing = computed(() => this.loud().length > 0);
    effect(() => this.sound.follow(standing()));
  }
}
