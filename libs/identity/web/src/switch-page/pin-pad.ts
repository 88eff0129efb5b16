import { booleanAttribute, Component, input, model, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PIN } from '@luwte/identity/domain';
import { Button, Icon } from '@luwte/ui';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Big keys for a PIN; what is typed shows as dots. The keyboard works too. */
@Component({
  selector: 'lu-pin-pad',
  imports: [Button, Icon, TranslocoPipe],
  host: { '(document:keydown)': 'key($event)' },
  template: `
    <p class="dots" role="status">
      <span class="lu-hidden">{{ 'devices.switch.typed' | transloco: { count: pin().length } }}</span>
      @for (slot of slots; track slot) {
        <span aria-hidden="true" class="dot" [class.full]="slot < pin().length"></span>
      }
    </p>
    <div class="keys">
      @for (digit of digits; track digit) {
        <button luButton type="button" class="key" [disabled]="busy()" (click)="type(digit)">
          {{ digit }}
        </button>
      }
      <button
        luButton="quiet"
        iconOnly
        type="button"
        class="key"
        [disabled]="busy()"
        [attr.aria-label]="'devices.switch.erase' | transloco"
        (click)="erase()"
      >
        <lu-icon name="backspace" />
      </button>
      <button luButton type="button" class="key" [disabled]="busy()" (click)="type('0')">0</button>
      <button
        luButton="primary"
        iconOnly
        type="button"
        class="key"
        [busy]="busy()"
        [attr.aria-label]="'devices.switch.enter' | transloco"
        (click)="enter()"
      >
        <lu-icon name="check" />
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: var(--lu-space-4);
    }

    .dots {
      display: flex;
      gap: var(--lu-space-3);
    }

    .dot {
      inline-size: 1rem;
      block-size: 1rem;
      border: 2px solid var(--lu-line-strong);
      border-radius: var(--lu-radius-full);
    }

    .full {
      border-color: var(--lu-accent);
      background: var(--lu-accent);
    }

    .keys {
      display: grid;
      grid-template-columns: repeat(3, minmax(4.5rem, 6rem));
      gap: var(--lu-space-3);
    }

    .key {
      --lu-icon-size: 1.75rem;

      inline-size: 100%;
      min-block-size: 4.5rem;
      justify-content: center;
      font-size: 1.75rem;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class PinPad {
  readonly pin = model('');
  readonly busy = input(false, { transform: booleanAttribute });
  readonly entered = output();
  protected readonly digits = DIGITS;
  protected readonly slots = Array.from({ length: PIN.max }, (_, slot) => slot);

  protected type(digit: string): void {
    if (!this.busy() && this.pin().length < PIN.max) this.pin.update((pin) => pin + digit);
  }

  protected erase(): void {
    this.pin.update((pin) => pin.slice(0, -1));
  }

  protected enter(): void {
    if (!this.busy() && this.pin().length >= PIN.min) this.entered.emit();
  }

  protected key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^\d$/.test(event.key)) this.type(event.key);
    else if (event.key === 'Backspace') this.erase();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) this.enter();
  }
}
