import { booleanAttribute, Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { flagNegativeWording, LANGUAGE_FACTS, type RuleLanguage } from '@luwte/house-rules/domain';
import { type FieldError, keepsText, type TextLimit } from '@luwte/platform/kernel';
import { Field, Icon, TextInput } from '@luwte/ui';

/**
 * A text of a rule, checked while it is written: each negative word is named with what to say instead. The remarks
 * advise; only the length can be wrong.
 */
@Component({
  selector: 'lu-wording-field',
  imports: [Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-field [label]="label()" [errors]="errors()" scope="house-rules">
      @if (long()) {
        <textarea
          luInput
          rows="2"
          [lang]="language()"
          [dir]="direction()"
          [attr.maxlength]="limit().max"
          [value]="value()"
          (input)="value.set(textOf($event))"
        ></textarea>
      } @else {
        <input
          luInput
          type="text"
          [lang]="language()"
          [dir]="direction()"
          [attr.maxlength]="limit().max"
          [value]="value()"
          (input)="value.set(textOf($event))"
        />
      }
    </lu-field>
    <div class="remarks" aria-live="polite">
      @for (flag of flags(); track flag.start) {
        <p>
          <lu-icon name="warning" />
          <span>
            <strong>“{{ flag.words }}”</strong> {{ 'house-rules.wording.' + flag.suggestion | transloco }}
            @if (flag.wished) {
              {{ 'house-rules.wording.example' | transloco }} <q [lang]="language()">{{ flag.wished }}</q>
            }
          </span>
        </p>
      }
    </div>
  `,
  styles: `
    p {
      display: flex;
      align-items: flex-start;
      gap: var(--lu-space-2);
      margin-block-start: var(--lu-space-1);
      color: var(--lu-warning);
      font-size: var(--lu-text-s);
    }
  `,
})
export class WordingField {
  readonly label = input.required<string>();
  readonly language = input.required<RuleLanguage>();
  readonly limit = input.required<TextLimit>();
  readonly long = input(false, { transform: booleanAttribute });
  /** Nothing written yet in this language: that is told elsewhere, and is no mistake here. */
  readonly mayBeEmpty = input(false, { transform: booleanAttribute });
  readonly value = model.required<string>();
  protected readonly direction = computed(() => LANGUAGE_FACTS[this.language()].direction);

  protected readonly flags = computed(() => flagNegativeWording(this.value(), this.language()));
  protected readonly errors = computed<readonly Pick<FieldError, 'code' | 'params'>[]>(() => {
    const { min, max } = this.limit();
    const fits = keepsText(this.value(), this.limit()) || (this.mayBeEmpty() && this.value() === '');
    return fits ? [] : [{ code: 'text', params: { min, max } }];
  });

  protected textOf(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
  }
}
