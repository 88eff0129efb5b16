import { Component, inject, Injectable, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Dialog } from './dialog';

/** A question before something that cannot be undone. Routine acts get an undo instead (see Notices). */
export interface Question {
  readonly heading: string;
  readonly text: string;
  /** The words on the button that does it: a verb, never "OK". */
  readonly action: string;
  readonly danger?: boolean;
}

/** Asks the worker: `if (await confirm.ask({...})) …`. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly asked = signal<(Question & { readonly answer: (yes: boolean) => void }) | null>(null);
  readonly question = this.asked.asReadonly();

  /** Resolves with the answer; closing the dialog is a no. */
  ask(question: Question): Promise<boolean> {
    this.asked()?.answer(false);
    return new Promise((resolve) => {
      this.asked.set({
        ...question,
        answer: (yes) => {
          this.asked.set(null);
          resolve(yes);
        },
      });
    });
  }
}

/** Shows the question; once, in the shell. */
@Component({
  selector: 'lu-confirm',
  imports: [Button, Dialog, TranslocoPipe],
  template: `
    @if (confirm.question(); as question) {
      <lu-dialog urgent [heading]="question.heading" [open]="true" (openChange)="question.answer(false)">
        <p>{{ question.text }}</p>
        <button dialogAction luButton type="button" data-first-focus (click)="question.answer(false)">
          {{ 'app.kit.cancel' | transloco }}
        </button>
        <button
          dialogAction
          [luButton]="question.danger ? 'danger' : 'primary'"
          type="button"
          (click)="question.answer(true)"
        >
          {{ question.action }}
        </button>
      </lu-dialog>
    }
  `,
})
export class ConfirmHost {
  protected readonly confirm = inject(Confirm);
}
