import { inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { TranslocoService } from '@jsverse/transloco';
import type { FieldError, Problem } from '@luwte/platform/kernel';

/** What a failure has that its sentence depends on. */
export type Told = Pick<Problem, 'status' | 'code'>;

/**
 * Finds the sentence for a problem: `<slice>.problems.<what>` in the slice's texts, then `app.problems.<code>`,
 * then the general one of its status. Each says what happened and what to do.
 */
@Injectable({ providedIn: 'root' })
export class ProblemTexts {
  private readonly transloco = inject(TranslocoService);
  private readonly loaded = toSignal(this.transloco.events$);

  /** A signal read: computed sentences follow the language, also when its texts come in later. */
  of(problem: Told): string {
    const [slice = '', ...what] = problem.code.split('.');
    return this.first([
      `${slice}.problems.${what.join('.')}`,
      `app.problems.${problem.code}`,
      `app.problems.status.${problem.status}`,
      'app.problems.status.other',
    ]);
  }

  /** The sentence for one wrong field: `<slice>.fields.<code>` is not needed for the general codes. */
  ofField(error: Pick<FieldError, 'code' | 'params'>, scope = 'app'): string {
    return this.first(
      [`${scope}.fields.${error.code}`, `app.fields.${error.code}`, 'app.fields.other'],
      error.params ?? {},
    );
  }

  private first(keys: readonly string[], params: Readonly<Record<string, string | number>> = {}): string {
    this.loaded();
    const texts = this.transloco.getTranslation(this.transloco.activeLang()) as Record<string, unknown>;
    const key = keys.find((candidate) => typeof texts[candidate] === 'string');
    return key === undefined ? '' : this.transloco.translate<string>(key, { ...params });
  }
}
