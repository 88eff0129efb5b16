import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Role, ROLES } from '@luwte/identity/domain';

/** One or more roles, each with what it does in the house. */
@Component({
  selector: 'lu-role-choice',
  imports: [TranslocoPipe],
  template: `
    <fieldset [disabled]="disabled()">
      <legend>{{ legend() }}</legend>
      @for (role of roles; track role) {
        <label class="lu-check">
          <input type="checkbox" #box [checked]="value().includes(role)" (change)="set(role, box.checked)" />
          <span>
            <strong>{{ 'app.roles.' + role + '.name' | transloco }}</strong>
            <small>{{ 'app.roles.' + role + '.does' | transloco }}</small>
          </span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: var(--lu-space-2) var(--lu-space-4);
      margin: 0;
      padding: 0;
      border: 0;
    }

    legend {
      padding: 0;
      margin-block-end: var(--lu-space-2);
      font-weight: var(--lu-weight-medium);
    }

    label {
      align-items: flex-start;
      padding-block: var(--lu-space-2);
    }

    input {
      flex: none;
    }

    small {
      display: block;
      color: var(--lu-text-soft);
    }
  `,
})
export class RoleChoice {
  protected readonly roles = ROLES;
  readonly legend = input.required<string>();
  readonly disabled = input(false);
  readonly value = model<readonly Role[]>([]);

  protected set(role: Role, held: boolean): void {
    this.value.update((chosen) => ROLES.filter((one) => (one === role ? held : chosen.includes(one))));
  }
}
