import { computed, inject, Injectable } from '@angular/core';
import type { Instant } from '@luwte/platform/kernel';
import { Preferences } from '../preferences/preferences';
import { Session } from '../session/session';

/**
 * Writes instants on the clock of the house, in the language of the screen. Signal reads: texts follow the language.
 */
@Injectable({ providedIn: 'root' })
export class Moments {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  private readonly formats = computed(() => {
    const locale = { nl: 'nl-NL', en: 'en-GB' }[this.preferences.value().language];
    const timeZone = this.session.timeZone();
    const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return {
      full: format({ dateStyle: 'medium', timeStyle: 'medium' }),
      day: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
      time: format({ hour: '2-digit', minute: '2-digit' }),
    };
  });

  /** Day and time to the second: `23 nov 2026, 14:03:22`. */
  full(instant: Instant): string {
    return this.formats().full.format(new Date(instant));
  }

  /** `ma 23 nov 2026`. */
  day(instant: Instant): string {
    return this.formats().day.format(new Date(instant));
  }

  /** `14:03`. */
  time(instant: Instant): string {
    return this.formats().time.format(new Date(instant));
  }
}
