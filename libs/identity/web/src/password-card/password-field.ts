import { Component, input, model, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FieldError } from '@luwte/platform/kernel';
import { Button, Field, Icon, TextInput } from '@luwte/ui';

/** A password with a button that shows what is typed. */
@Component({
  selector: 'lu-password-field',
  imports: [Button, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-field scope="identity" [label]="label()" [hint]="hint()" [errors]="errors()">
      <div class="password">
        <input
          luInput
          #typed
          [attr.autocomplete]="autocomplete()"
          [type]="shown() ? 'text' : 'password'"
          [value]="value()"
          (input)="value.set(typed.value)"
        />
        <button
          luButton="quiet"
          iconOnly
          type="button"
          [attr.aria-label]="'identity.login.show' | transloco"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          <lu-icon [name]="shown() ? 'visibility_off' : 'visibility'" />
        </button>
      </div>
    </lu-field>
  `,
  styles: `
    .password {
      display: flex;
      gap: var(--lu-space-1);
    }
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly errors = input<readonly FieldError[] | readonly { readonly code: string }[]>([]);
  readonly value = model('');
  protected readonly shown = signal(false);
}
