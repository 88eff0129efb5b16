import { inject, Injectable } from '@angular/core';
import {
  lastDayBefore,
  type RuleTitles,
  type SanctionLine,
  type SanctionState,
} from '@luwte/house-rules/domain';
import type { Day, Instant } from '@luwte/platform/kernel';
import { injectTexts, Preferences, Session } from '@luwte/platform/web';
import type { IconName, Tone } from '@luwte/ui';

/** How each state looks; the word always stands beside it. */
export const STATE_LOOKS: Readonly<Record<SanctionState, { readonly tone: Tone; readonly icon: IconName }>> =
  {
    noted: { tone: 'info', icon: 'forum' },
    planned: { tone: 'info', icon: 'calendar_today' },
    active: { tone: 'warning', icon: 'event_busy' },
    ended: { tone: 'success', icon: 'check_circle' },
    lifted: { tone: 'success', icon: 'lock_open' },
    superseded: { tone: 'neutral', icon: 'history' },
    withdrawn: { tone: 'neutral', icon: 'undo' },
  };

/** A code in groups of three, as passes show it. */
export function codeText(code: string): string {
  return code.match(/.{1,3}/gu)?.join(' ') ?? code;
}

/** A calendar day in the words of `language`; `YYYY-MM-DD` is the same day in every zone. */
export function dayText(day: Day, language: string): string {
  return new Intl.DateTimeFormat(`${language === 'en' ? 'en-GB' : language}-u-nu-latn`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T12:00:00Z`));
}

/** A sanction in the words of the screen. Signal reads: texts follow the language. */
@Injectable({ providedIn: 'root' })
export class SanctionWords {
  private readonly texts = injectTexts();
  private readonly preferences = inject(Preferences);
  private readonly zone = inject(Session).timeZone;

  rule(titles: RuleTitles): string {
    return titles[this.preferences.value().language];
  }

  /** The step with its days: `3 dagen`, `Waarschuwing`. */
  step({ step, days }: Pick<SanctionLine, 'step' | 'days'>): string {
    return days === null
      ? this.texts(`house-rules.steps.${step}`)
      : this.texts('house-rules.sanctions.days', { days });
  }

  /** Day and time on the clock of the house. */
  moment(instant: Instant): string {
    return new Intl.DateTimeFormat(this.preferences.value().language === 'en' ? 'en-GB' : 'nl-NL', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: this.zone(),
    }).format(Date.parse(instant));
  }

  /** The last day on which it holds, or the moment at which it was closed; empty without an end. */
  end({ endsAt, state }: Pick<SanctionLine, 'endsAt' | 'state'>): string {
    if (endsAt === null) return '';
    if (state === 'lifted' || state === 'superseded') return this.moment(endsAt);
    return this.day(lastDayBefore(endsAt, this.zone()));
  }

  day(day: Day): string {
    return dayText(day, this.preferences.value().language);
  }
}
