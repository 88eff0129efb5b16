import { Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectTexts } from '@luwte/platform/web';
import { ROUTES, type Route, SUBSTANCES, type Substance } from '@luwte/visitors/domain';
import { Field, TextInput } from '@luwte/ui';

/** What is used and how: the same two questions wherever they are asked. */
@Component({
  selector: 'lu-use-fields',
  imports: [Field, TextInput, TranslocoPipe],
  template: `
    <lu-field
      [label]="'floor.use.substance' | transloco"
      [optional]="optional()"
      [errors]="substanceErrors()"
      scope="floor"
    >
      <select luInput #what (change)="substance.set(asSubstance(what.value))">
        <option value="" [selected]="substance() === null">{{ 'floor.use.choose' | transloco }}</option>
        @for (choice of substances; track choice) {
          <option [value]="choice" [selected]="substance() === choice">
            {{ 'floor.substances.' + choice | transloco }}
          </option>
        }
      </select>
    </lu-field>
    <lu-field
      [label]="'floor.use.route' | transloco"
      [optional]="optional()"
      [errors]="routeErrors()"
      scope="floor"
    >
      <select luInput #how (change)="route.set(asRoute(how.value))">
        <option value="" [selected]="route() === null">{{ 'floor.use.choose' | transloco }}</option>
        @for (choice of routes; track choice) {
          <option [value]="choice" [selected]="route() === choice">
            {{ 'floor.routes.' + choice | transloco }}
          </option>
        }
      </select>
    </lu-field>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: var(--lu-space-3);
    }
  `,
})
export class UseFields {
  private readonly texts = injectTexts();
  readonly substance = model<Substance | null>(null);
  readonly route = model<Route | null>(null);
  readonly optional = input(false);
  /** Asked for but not given yet: says so beside the field. */
  readonly missing = input(false);

  protected readonly substances = SUBSTANCES;
  protected readonly routes = ROUTES;
  protected readonly substanceErrors = computed(() => this.required(this.substance()));
  protected readonly routeErrors = computed(() => this.required(this.route()));

  protected asSubstance(value: string): Substance | null {
    return SUBSTANCES.find((one) => one === value) ?? null;
  }

  protected asRoute(value: string): Route | null {
    return ROUTES.find((one) => one === value) ?? null;
  }

  private required(value: string | null): readonly string[] {
    return this.missing() && value === null ? [this.texts('floor.fields.required')] : [];
  }
}
