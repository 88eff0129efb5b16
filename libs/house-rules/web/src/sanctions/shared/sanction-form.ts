import { Component, computed, inject, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import {
  FACTS_TEXT,
  mayDecide,
  type Rule,
  SANCTION_SCOPES,
  SANCTION_STEPS,
  type SanctionScope,
  type SanctionStep,
  STEP_FACTS,
  textIn,
} from '@luwte/house-rules/domain';
import type { FieldError } from '@luwte/platform/kernel';
import { Clock, injectTexts, Preferences, Session } from '@luwte/platform/web';
import { Banner, Choice, Field, TextInput } from '@luwte/ui';
import { lastDayOfDraft, type SanctionDraft } from './sanction-draft';
import { SanctionWords } from './sanction-words';

/** The decision itself: which rule, what happened, what the house answers, from when, and what that comes down to. */
@Component({
  selector: 'lu-sanction-form',
  imports: [Banner, Choice, Field, TextInput, TranslocoPipe],
  templateUrl: './sanction-form.html',
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-4);
    }

    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--lu-space-4);
    }
  `,
})
export class SanctionForm {
  private readonly texts = injectTexts();
  private readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly preferences = inject(Preferences);
  protected readonly words = inject(SanctionWords);
  readonly draft = model.required<SanctionDraft>();
  /** Rules that can be named. */
  readonly rules = input.required<readonly Rule[]>();
  readonly errors = input.required<readonly FieldError[]>();

  protected readonly limit = FACTS_TEXT;
  protected readonly titles = computed(() =>
    this.rules().map((rule) => ({
      key: rule.key,
      title: (textIn(rule, this.preferences.value().language) ?? textIn(rule, 'nl'))?.title ?? rule.key,
    })),
  );
  protected readonly steps = computed(() =>
    SANCTION_STEPS.map((value) => ({
      value,
      label: this.texts(`house-rules.steps.${value}`),
      hint: this.may(value) ? this.texts(`house-rules.stepHints.${value}`) : this.decidersOf(value),
    })),
  );
  protected readonly scopes = computed(() =>
    SANCTION_SCOPES.map((value) => ({ value, label: this.texts(`house-rules.scopes.${value}`) })),
  );
  protected readonly excludes = computed(() => {
    const { step } = this.draft();
    return step !== null && STEP_FACTS[step].excludes;
  });
  protected readonly days = computed(() => {
    const { step } = this.draft();
    return step && STEP_FACTS[step].days;
  });
  protected readonly deciders = computed(() => {
    const { step } = this.draft();
    return step === null || this.may(step) ? null : this.decidersOf(step);
  });
  protected readonly lastDay = computed(() => {
    const day = lastDayOfDraft(this.draft(), this.clock.now(), this.session.timeZone());
    return day && this.words.day(day);
  });

  protected errorsAt(pointer: string): readonly FieldError[] {
    return this.errors().filter((error) => error.pointer === pointer);
  }

  protected type(key: 'ruleKey' | 'facts' | 'days' | 'startsAt' | 'reviewOn', event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  /** A step that counts days is proposed with the fewest; one that keeps somebody out with the use room. */
  protected pickStep(step: SanctionStep | null): void {
    if (step === null) return;
    const { excludes, days } = STEP_FACTS[step];
    this.draft.update((draft) => ({
      ...draft,
      step,
      scope: excludes ? (draft.scope ?? 'use-room') : null,
      days: days ? String(days.min) : '',
    }));
  }

  protected pickScope(scope: SanctionScope | null): void {
    if (scope) this.draft.update((draft) => ({ ...draft, scope }));
  }

  private may(step: SanctionStep): boolean {
    return mayDecide(step, this.session.account()?.roles ?? []);
  }

  private decidersOf(step: SanctionStep): string {
    const names = STEP_FACTS[step].deciders.map((role) => this.texts(`app.roles.${role}.name`));
    return this.texts('house-rules.sanctions.decidedByRoles', { roles: names.join(', ') });
  }
}
