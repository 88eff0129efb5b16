import { Component, input, model } from '@angular/core';
import { Icon, type Option } from '@luwte/ui';

/** Choose any number: tick boxes that look like chips, each a full target. */
@Component({
  selector: 'lu-check-group',
  imports: [Icon],
  template: `
    <fieldset>
      <legend>{{ legend() }}</legend>
      <div class="options">
        @for (option of options(); track option.value) {
          <label [class.chosen]="isChosen(option.value)">
            <input type="checkbox" [checked]="isChosen(option.value)" (change)="toggle(option.value)" />
            {{ option.label }}
            @if (isChosen(option.value)) {
              <lu-icon name="check" />
            }
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './check-group.css',
})
export class CheckGroup<Value extends string = string> {
  readonly legend = input.required<string>();
  readonly options = input.required<readonly Option<Value>[]>();
  /** In the order in which they were chosen: the first one counts as the usual one. */
  readonly values = model<readonly Value[]>([]);

  protected isChosen(value: Value): boolean {
    return this.values().includes(value);
  }

  protected toggle(value: Value): void {
    this.values.update((chosen) =>
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  }
}
