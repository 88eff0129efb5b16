import { inject, Pipe, type PipeTransform } from '@angular/core';
import { type Instant, toMillis } from '@luwte/platform/kernel';
import { Preferences, Session } from '@luwte/platform/web';

/** How an instant is shown: the clock alone, the day with it, or the day alone. */
export type TimeStyle = 'clock' | 'moment' | 'day';

const STYLES: Readonly<Record<TimeStyle, Intl.DateTimeFormatOptions>> = {
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** The instant on the wall clock of the house, in the language of the screen. */
export function houseTime(instant: Instant, style: TimeStyle, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...STYLES[style],
    timeZone: zone,
  }).format(toMillis(instant));
}

/** `{{ visit.arrivedAt | luHouseTime }}`, or with `'moment'` or `'day'`. Empty for null. */
@Pipe({ name: 'luHouseTime', pure: false })
export class HouseTimePipe implements PipeTransform {
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);

  transform(instant: Instant | null | undefined, style: TimeStyle = 'clock'): string {
    if (!instant) return '';
    return houseTime(instant, style, this.preferences.value().language, this.session.timeZone());
  }
}
