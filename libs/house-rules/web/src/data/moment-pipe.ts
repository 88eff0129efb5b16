import { inject, Pipe, type PipeTransform } from '@angular/core';
import { Preferences, Session } from '@luwte/platform/web';
import type { Instant } from '@luwte/platform/kernel';
import { momentText } from './moment';

/** Shows an instant on the house's clock, in the language of the screen or in `language`. */
@Pipe({ name: 'luMoment', pure: false })
export class MomentPipe implements PipeTransform {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);

  transform(instant: Instant | null, language?: string): string {
    if (instant === null) return '';
    return momentText(instant, language ?? this.preferences.value().language, this.session.timeZone());
  }
}
