import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type DecisionLine, REASON_TEXT, REVIEW_VERDICTS, type ReviewVerdict } from '@luwte/floor/domain';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import { Button, Choice, Dialog, Failure, Field, Notices, TextInput } from '@luwte/ui';
import { DecisionsClient } from './decisions-client';

/** The coordinator's review of one decision: agreed, to be discussed, or otherwise; with a note where it helps. */
@Component({
  selector: 'lu-review-dialog',
  imports: [Button, Choice, Dialog, Failure, Field, TextInput, TranslocoPipe],
  template: `
    <lu-dialog
      [open]="true"
      [heading]="'admission.review.title' | transloco"
      (openChange)="closed.emit(false)"
    >
      <ul>
        @for (code of decision().reasons; track code) {
          <li>{{ 'floor.reasons.' + code | transloco }}</li>
        }
      </ul>
      @if (decision().note; as note) {
        <blockquote>{{ note }}</blockquote>
      }
      <lu-choice
        [legend]="'admission.review.verdict' | transloco"
        [options]="verdicts()"
        [value]="verdict()"
        (valueChange)="verdict.set($event ?? 'agreed')"
      />
      <lu-field
        [label]="'admission.review.note' | transloco"
        [optional]="verdict() === 'agreed'"
        [errors]="noteErrors()"
        scope="floor"
      >
        <textarea
          luInput
          rows="3"
          [attr.maxlength]="limit.max"
          [value]="note()"
          #text
          (input)="note.set(text.value)"
        ></textarea>
      </lu-field>
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
      }
      <button dialogAction luButton type="button" (click)="closed.emit(false)">
        {{ 'app.kit.cancel' | transloco }}
      </button>
      <button dialogAction luButton="primary" type="button" [busy]="busy()" (click)="save()">
        {{ 'admission.review.save' | transloco }}
      </button>
    </lu-dialog>
  `,
  styles: `
    ul {
      padding-inline-start: var(--lu-space-5);
    }

    blockquote {
      margin: 0;
      padding-inline-start: var(--lu-space-3);
      border-inline-start: 3px solid var(--lu-line-strong);
    }
  `,
})
export class ReviewDialog {
  private readonly client = inject(DecisionsClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  readonly decision = input.required<DecisionLine>();
  /** True when something was kept. */
  readonly closed = output<boolean>();
  protected readonly limit = REASON_TEXT;
  protected readonly verdict = linkedSignal<ReviewVerdict>(() => this.decision().review?.verdict ?? 'agreed');
  protected readonly note = linkedSignal(() => this.decision().review?.note ?? '');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  protected readonly verdicts = computed(() =>
    REVIEW_VERDICTS.map((value) => ({ value, label: this.texts(`admission.verdicts.${value}`) })),
  );
  /** Whoever does not simply agree says why; what is written is a sentence. */
  protected readonly noteErrors = computed(() => {
    const { length } = this.note().trim();
    const wanted = this.verdict() !== 'agreed' || length > 0;
    return this.tried() && wanted && length < REASON_TEXT.min
      ? [{ code: 'too-short', params: { min: REASON_TEXT.min } }]
      : [];
  });

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.noteErrors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    const note = this.note().trim();
    try {
      await this.client.review(this.decision().id, {
        verdict: this.verdict(),
        ...(note !== '' && { note }),
      });
      this.notices.done(this.texts('admission.review.kept'));
      this.closed.emit(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
