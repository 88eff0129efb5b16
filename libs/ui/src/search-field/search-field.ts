import { booleanAttribute, Component, ElementRef, input, model, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

/**
 * The field to search or scan in. A keyboard-wedge scanner types and presses Enter: that is `submitted`. Escape
 * empties it. `query` follows every letter.
 */
@Component({
  selector: 'lu-search-field',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    <search>
      <lu-icon name="search" />
      <input
        #field
        type="search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        [attr.aria-label]="label()"
        [attr.aria-describedby]="describedBy() || null"
        [attr.placeholder]="placeholder() || null"
        [value]="query()"
        (input)="query.set(field.value)"
        (keydown.enter)="submitted.emit(field.value.trim())"
        (keydown.escape)="clear()"
      />
      @if (busy()) {
        <lu-icon class="busy" name="hourglass_top" [label]="'app.kit.loading' | transloco" />
      }
      @if (query()) {
        <button
          luButton="quiet"
          iconOnly
          type="button"
          [attr.aria-label]="'app.kit.clear' | transloco"
          (click)="clear()"
        >
          <lu-icon name="close" />
        </button>
      }
      <ng-content />
    </search>
  `,
  styleUrl: './search-field.css',
})
export class SearchField {
  readonly label = input.required<string>();
  readonly placeholder = input<string>();
  readonly describedBy = input<string>();
  readonly busy = input(false, { transform: booleanAttribute });
  readonly query = model('');
  readonly submitted = output<string>();
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  /** Puts the cursor in the field and selects what is there. */
  focus(): void {
    this.field().nativeElement.focus();
    this.field().nativeElement.select();
  }

  protected clear(): void {
    this.query.set('');
    this.field().nativeElement.focus();
  }
}
