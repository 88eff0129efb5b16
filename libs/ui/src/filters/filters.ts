import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import type { Option } from '../choice/choice';
import { Icon } from '../icon/icon';

/** One thing a list can be narrowed by. */
export interface Filter<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly options: readonly Option[];
}

/** The filters of a list as chips; the page keeps their values in its URL. */
@Component({
  selector: 'lu-filters',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    <lu-icon name="filter_list" />
    @for (filter of filters(); track filter.name) {
      <label [class.set]="values()[filter.name]">
        <span>{{ filter.label }}</span>
        <select
          #select
          [value]="values()[filter.name] ?? ''"
          (change)="changed.emit({ name: filter.name, value: select.value || null })"
        >
          <option value="">{{ 'app.kit.all' | transloco }}</option>
          @for (option of filter.options; track option.value) {
            <option [value]="option.value" [selected]="values()[filter.name] === option.value">
              {{ option.label }}
            </option>
          }
        </select>
      </label>
    }
    @if (any()) {
      <button luButton="quiet" type="button" (click)="cleared.emit()">
        <lu-icon name="close" />{{ 'app.kit.clearFilters' | transloco }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lu-space-2);
    }

    label {
      display: inline-flex;
      align-items: center;
      gap: var(--lu-space-2);
      min-block-size: var(--lu-target);
      padding-inline: var(--lu-space-3) var(--lu-space-2);
      border: 1px solid var(--lu-line-strong);
      border-radius: var(--lu-radius-full);
      background: var(--lu-surface);
      font-size: var(--lu-text-s);
    }

    .set {
      border-color: var(--lu-accent);
      background: var(--lu-accent-soft);
      color: var(--lu-on-accent-soft);
      font-weight: var(--lu-weight-medium);
    }

    select {
      max-inline-size: 14rem;
      min-block-size: 2rem;
      border: 0;
      border-radius: var(--lu-radius-full);
      background: transparent;
      font-weight: var(--lu-weight-medium);
    }

    option {
      background: var(--lu-surface);
      color: var(--lu-text);
    }
  `,
})
export class Filters<Name extends string = string> {
  readonly filters = input.required<readonly Filter<Name>[]>();
  readonly values = input.required<Partial<Record<Name, string>>>();
  readonly changed = output<{ readonly name: Name; readonly value: string | null }>();
  readonly cleared = output();
  protected readonly any = computed(() => this.filters().some(({ name }) => this.values()[name]));
}
