import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError, NumberLimit } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import { Banner, Button, Card, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import {
  DORMANT_DAYS,
  NOTICE_DAYS,
  RETENTION_YEARS,
  type RetentionOverview,
  type RetentionTerms,
} from '@luwte/visitors/domain';
import { RetentionClient } from '../../data/retention-client';

type Name = keyof RetentionTerms;
const LIMITS: Readonly<Record<Name, NumberLimit>> = {
  years: RETENTION_YEARS,
  dormantDays: DORMANT_DAYS,
  noticeDays: NOTICE_DAYS,
};
const NAMES: readonly Name[] = ['years', 'dormantDays', 'noticeDays'];

/** The terms of the house, and the form to change them. */
@Component({
  selector: 'lu-retention-terms',
  imports: [Banner, Button, Card, Failure, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-card [heading]="'visitors.retention.terms' | transloco" icon="tune">
      <form class="lu-stack" novalidate (submit)="save($event)">
        <div class="lu-grid">
          @for (name of names; track name) {
            <lu-field
              scope="visitors"
              [label]="'visitors.retention.fields.' + name | transloco"
              [hint]="'visitors.retention.hints.' + name | transloco"
              [errors]="errorsAt(name)"
            >
              <input
                luInput
                #typed
                inputmode="numeric"
                autocomplete="off"
                [value]="draft()[name]"
                (input)="type(name, typed.value)"
              />
            </lu-field>
          }
        </div>
        @if (stale()) {
          <lu-banner tone="warning" [heading]="'visitors.retention.stale' | transloco">
            {{ 'visitors.retention.staleText' | transloco: { terms: theirs() } }}
          </lu-banner>
        } @else if (problem(); as failed) {
          <lu-failure [problem]="failed" [retry]="false" [kept]="'visitors.form.kept' | transloco" />
        }
        <div>
          <button luButton="primary" type="submit" [busy]="busy()">
            <lu-icon name="save" />{{ 'visitors.edit.save' | transloco }}
          </button>
        </div>
      </form>
    </lu-card>
  `,
})
export class RetentionTermsPart {
  private readonly client = inject(RetentionClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  readonly overview = input.required<RetentionOverview>();
  readonly changed = output();

  protected readonly names = NAMES;
  /** What was typed stays when somebody else changes the terms meanwhile. */
  protected readonly draft = linkedSignal<RetentionOverview, Readonly<Record<Name, string>>>({
    source: this.overview,
    computation: ({ terms }, previous) =>
      previous && this.stale()
        ? previous.value
        : {
            years: String(terms.years),
            dormantDays: String(terms.dormantDays),
            noticeDays: String(terms.noticeDays),
          },
  });
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly stale = computed(() => this.problem()?.stale ?? false);
  protected readonly theirs = computed(() => {
    const { years, dormantDays, noticeDays } = this.overview().terms;
    return `${years} / ${dormantDays} / ${noticeDays}`;
  });

  protected errorsAt(name: Name): readonly FieldError[] {
    const { min, max } = LIMITS[name];
    const value = Number(this.draft()[name]);
    const fits = this.draft()[name].trim() !== '' && Number.isInteger(value) && value >= min && value <= max;
    return this.tried() && !fits ? [{ pointer: `/${name}`, code: 'range', params: { min, max } }] : [];
  }

  protected type(name: Name, value: string): void {
    this.draft.update((draft) => ({ ...draft, [name]: value }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || NAMES.some((name) => this.errorsAt(name).length > 0)) return;
    const { years, dormantDays, noticeDays } = this.draft();
    this.busy.set(true);
    try {
      await this.client.change(
        { years: Number(years), dormantDays: Number(dormantDays), noticeDays: Number(noticeDays) },
        this.overview().version,
      );
      this.problem.set(null);
      this.notices.done(this.texts('visitors.retention.saved'));
      this.changed.emit();
    } catch (error) {
      const failed = asProblem(error);
      this.problem.set(failed);
      if (failed.stale) this.changed.emit();
    } finally {
      this.busy.set(false);
    }
  }
}
