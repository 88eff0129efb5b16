import {
  booleanAttribute,
  Component,
  afterRenderEffect,
  ElementRef,
  input,
  model,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Icon } from '../icon/icon';

let made = 0;

/**
 * A modal dialog on the browser's own `<dialog>`: focus stays inside and returns afterwards, Escape closes.
 * `<lu-dialog [(open)]="asking" heading="…">… <button dialogAction luButton="primary">…</lu-dialog>`. Put
 * `data-first-focus` on what should have the focus first. The content is made when it opens.
 */
@Component({
  selector: 'lu-dialog',
  imports: [Button, Icon, TranslocoPipe],
  template: `
    <dialog
      #dialog
      [attr.aria-labelledby]="id"
      [attr.role]="urgent() ? 'alertdialog' : null"
      [class.wide]="wide()"
      (close)="open.set(false)"
    >
      @if (open()) {
        <header>
          <h2 [id]="id">{{ heading() }}</h2>
          <button
            luButton="quiet"
            iconOnly
            type="button"
            [attr.aria-label]="'app.kit.close' | transloco"
            (click)="open.set(false)"
          >
            <lu-icon name="close" />
          </button>
        </header>
        <div class="body"><ng-content /></div>
        <footer><ng-content select="[dialogAction]" /></footer>
      }
    </dialog>
  `,
  styleUrl: './dialog.css',
})
export class Dialog {
  readonly heading = input.required<string>();
  readonly open = model(false);
  readonly wide = input(false, { transform: booleanAttribute });
  /** Interrupts: read out at once (`alertdialog`). */
  readonly urgent = input(false, { transform: booleanAttribute });
  protected readonly id = `lu-dialog-${(made += 1)}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterRenderEffect(() => {
      const open = this.open();
      const { nativeElement } = this.dialog();
      untracked(() => {
        if (open && !nativeElement.open) show(nativeElement);
        if (!open && nativeElement.open) nativeElement.close();
      });
    });
  }
}

function show(dialog: HTMLDialogElement): void {
  dialog.showModal();
  dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
}
