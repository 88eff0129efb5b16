import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button, Icon } from '@luwte/ui';
import { AlarmSound } from './alarm-sound';

/** Whether this device sounds alarms: the word says what it does now, a press changes it. */
@Component({
  selector: 'lu-sound-toggle',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    <button luButton="quiet" type="button" (click)="sound.toggle()">
      <lu-icon [name]="sound.enabled() ? 'volume_up' : 'notifications'" />
      {{ (sound.enabled() ? 'floor.alarms.soundOn' : 'floor.alarms.soundOff') | transloco }}
    </button>
  `,
})
export class SoundToggle {
  protected readonly sound = inject(AlarmSound);
}
