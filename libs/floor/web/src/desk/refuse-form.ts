import {
  afterNextRender,
  booleanAttribute,
  Component,
  computed,
  ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { REASON_TEXT } from '@luwte/floor/domain';
import { keepsText } from '@luwte/platform/kernel';
import { injectTexts } from '@luwte/platform/web';
import { Button, Field, Icon, TextInput } from '@luwte/ui';

/** Records that somebody is not let in. The reasons of the advice are kept with it; a note is the worker's own. */
@Component({
  selector: 'lu-refuse-form',
  imports: [Button, Field, Icon, TextInput, TranslocoPipe],
  template: `
    <lu-field
      [label]="'desk.refusal.note' | transloco"
      [hint]="'desk.refusal.hint' | transloco"
      [optional]="true"
      [errors]="errors()"
    >
      <textarea
        luInput
        #why
        rows="2"
        [attr.maxlength]="limit.max"
        [value]="note()"
        (input)="note.set(why.value)"
        (keydown.escape)="cancelled.emit()"
      ></textarea>
    </lu-field>
    <div class="lu-row">
      <button luButton="danger" size="big" type="button" [busy]="busy()" (click)="decide()">
        <lu-icon name="block" />{{ 'desk.refusal.save' | transloco }}
      </button>
      <button luButton="quiet" size="big" type="button" (click)="cancelled.emit()">
        <lu-icon name="arrow_back" />{{ 'desk.back' | transloco }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lu-space-3);
    }
  `,
})
export class RefuseForm {
  private readonly texts = injectTexts();
  readonly busy = input(false, { transform: booleanAttribute });
  /** The note, null without one. */
  readonly decided = output<string | null>();
  readonly cancelled = output();

  protected readonly limit = REASON_TEXT;
  protected readonly note = signal('');
  private readonly tried = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('why');
  private readonly fits = computed(() => this.note().trim() === '' || keepsText(this.note(), REASON_TEXT));
  protected readonly errors = computed(() =>
    this.tried() && !this.fits() ? [this.texts('floor.deviation.tooShort', { min: REASON_TEXT.min })] : [],
  );

  constructor() {
    afterNextRender(() => this.field().nativeElement.focus());
  }

  protected decide(): void {
    this.tried.set(true);
    const note = this.note().trim();
    if (this.fits()) this.decided.emit(note === '' ? null : note);
  }
}
