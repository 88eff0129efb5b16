import { Component, computed, inject, input } from '@angular/core';
import type { FieldError } from '@luwte/platform/kernel';
import { TranslocoPipe } from '@jsverse/transloco';
import { ProblemTexts } from '../failure/problem-texts';
import { Icon } from '../icon/icon';

let made = 0;

/**
 * A label, its control, a hint and what is wrong with it, tied together for screen readers:
 * `<lu-field label="…" hint="…" [errors]="problem()?.errorsAt('/handle')"><input luInput … /></lu-field>`.
 */
@Component({
  selector: 'lu-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [attr.for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="soft">({{ 'app.kit.optional' | transloco }})</span>
      }
    </label>
    @if (hint()) {
      <div class="soft" [id]="id + '-hint'">{{ hint() }}</div>
    }
    <ng-content />
    <div [id]="id + '-error'" aria-live="polite">
      @for (text of messages(); track text) {
        <div class="error"><lu-icon name="error" />{{ text }}</div>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lu-space-1);
    }

    label {
      font-weight: var(--lu-weight-medium);
    }

    .soft {
      color: var(--lu-text-soft);
      font-size: var(--lu-text-s);
      font-weight: 400;
    }

    .error {
      display: flex;
      align-items: center;
      gap: var(--lu-space-1);
      color: var(--lu-danger);
      font-size: var(--lu-text-s);
      font-weight: var(--lu-weight-medium);
    }
  `,
})
export class Field {
  private readonly texts = inject(ProblemTexts);
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false);
  /** Sentences, or the codes of an API problem's field errors. */
  readonly errors = input<readonly (string | Pick<FieldError, 'code' | 'params'>)[]>();
  /** Scope whose `fields.<code>` sentences come first. */
  readonly scope = input('app');
  readonly id = `lu-field-${(made += 1)}`;

  readonly invalid = computed(() => (this.errors()?.length ?? 0) > 0);
  readonly describedBy = computed(() =>
    [this.hint() && `${this.id}-hint`, this.invalid() && `${this.id}-error`].filter(Boolean).join(' '),
  );
  protected readonly messages = computed(() =>
    (this.errors() ?? []).map((error) =>
      typeof error === 'string' ? error : this.texts.ofField(error, this.scope()),
    ),
  );
}
