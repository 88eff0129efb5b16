import { computed, Directive, inject } from '@angular/core';
import { Field } from './field';

/** Makes a native input, select or textarea inside a `<lu-field>` ours, and ties it to the field's label and errors. */
@Directive({
  selector: 'input[luInput], select[luInput], textarea[luInput]',
  host: {
    class: 'lu-input',
    '[id]': 'id',
    '[attr.aria-describedby]': 'describedBy()',
    '[attr.aria-invalid]': 'invalid()',
  },
})
export class TextInput {
  private readonly field = inject(Field, { optional: true });
  protected readonly id = this.field?.id ?? '';
  protected readonly describedBy = computed(() => this.field?.describedBy() || null);
  protected readonly invalid = computed(() => this.field?.invalid() || null);
}
