import { Component, computed, inject, input } from '@angular/core';
import {
  lastDayBefore,
  LETTER_PHRASES,
  type RuleLanguage,
  type RuleText,
  type SanctionLine,
} from '@luwte/house-rules/domain';
import { wallClock } from '@luwte/platform/kernel';
import { Session } from '@luwte/platform/web';
import { dayText } from './sanction-words';

/** What one decision comes down to for the visitor, in their own language. */
@Component({
  selector: 'lu-agreement',
  template: `
    <p>
      <strong>{{ phrases().rule }}:</strong> {{ rule()?.title }}
    </p>
    <p>{{ phrases().steps[sanction().step] }}</p>
    @if (sanction().scope; as scope) {
      <p>{{ phrases().scopes[scope] }}</p>
      <p>{{ phrases().from }} {{ first() }}. {{ phrases().lastDay }} {{ last() }}.</p>
      <p>{{ phrases().welcomeBack }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-1);
    }
  `,
})
export class Agreement {
  private readonly zone = inject(Session).timeZone;
  readonly sanction = input.required<Pick<SanctionLine, 'step' | 'scope' | 'startsAt' | 'endsAt'>>();
  /** The rule in the visitor's language. */
  readonly rule = input.required<Pick<RuleText, 'title'> | undefined>();
  readonly language = input.required<RuleLanguage>();
  protected readonly phrases = computed(() => LETTER_PHRASES[this.language()]);
  protected readonly first = computed(() =>
    dayText(wallClock(this.sanction().startsAt, this.zone()).day, this.language()),
  );
  protected readonly last = computed(() => {
    const { endsAt } = this.sanction();
    return endsAt === null ? '' : dayText(lastDayBefore(endsAt, this.zone()), this.language());
  });
}
