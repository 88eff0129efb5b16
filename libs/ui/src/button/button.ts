import { booleanAttribute, computed, Directive, input } from '@angular/core';

export type ButtonKind = 'primary' | 'quiet' | 'danger' | '';

/**
 * Makes a `<button>` or `<a>` look and feel like one of ours: `luButton="primary"`. A page has one primary button.
 * `busy` keeps it from being pressed twice without losing the focus.
 */
@Directive({
  selector: 'button[luButton], a[luButton]',
  host: {
    '[class]': 'classes()',
    '[attr.aria-disabled]': 'busy() || null',
    '[attr.aria-busy]': 'busy() || null',
    '(click)': 'guard($event)',
  },
})
export class Button {
  readonly luButton = input<ButtonKind>('');
  readonly size = input<'normal' | 'big'>('normal');
  /** Only an icon inside; give the button an `aria-label`. */
  readonly iconOnly = input(false, { transform: booleanAttribute });
  readonly busy = input(false, { transform: booleanAttribute });

  protected readonly classes = computed(() =>
    [
      'lu-button',
      this.luButton() && `lu-button--${this.luButton()}`,
      this.size() === 'big' && 'lu-button--big',
      this.iconOnly() && 'lu-button--icon',
      this.busy() && 'lu-button--busy',
    ]
      .filter(Boolean)
      .join(' '),
  );

  protected guard(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
