import { booleanAttribute, Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';

/** One of the choices; `label` is a translated text. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
}

let made = 0;

/**
 * Choose one with a big target: radio buttons that look like a row of buttons. Works with `[(value)]` and as a
 * control of a signal form. `clearable` lets a second press take the choice back.
 */
@Component({
  selector: 'lu-choice',
  imports: [Icon],
  template: `
    <fieldset [disabled]="disabled()" [class.big]="size() === 'big'">
      <legend [class.lu-hidden]="hideLegend()">{{ legend() }}</legend>
      <div class="options">
        @for (option of options(); track option.value) {
          <label [class.chosen]="value() === option.value">
            <input
              type="radio"
              [name]="name"
              [value]="option.value"
              [checked]="value() === option.value"
              (change)="value.set(option.value)"
              (click)="press(option.value)"
            />
            @if (option.icon; as icon) {
              <lu-icon [name]="icon" />
            }
            <span>
              {{ option.label }}
              @if (option.hint) {
                <small>{{ option.hint }}</small>
              }
            </span>
            @if (value() === option.value) {
              <lu-icon class="tick" name="check" />
            }
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './choice.css',
})
export class Choice<Value extends string = string> {
  readonly legend = input.required<string>();
  readonly options = input.required<readonly Option<Value>[]>();
  readonly value = model<Value | null>(null);
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly hideLegend = input(false, { transform: booleanAttribute });
  readonly clearable = input(false, { transform: booleanAttribute });
  readonly size = input<'normal' | 'big'>('normal');
  protected readonly name = `lu-choice-${(made += 1)}`;

  /** A press on what is chosen already comes as a click without a change. */
  protected press(option: Value): void {
    if (this.clearable() && this.value() === option) this.value.set(null);
  }
}
