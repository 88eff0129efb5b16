import { Component, computed, inject, output, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { newId } from '@luwte/platform/kernel';
import { Api, type ApiProblem, asProblem, injectTexts, pathTo } from '@luwte/platform/web';
import { Button, Dialog, Failure, Field, Icon, Notices, TextInput } from '@luwte/ui';
import { type Route, type Substance, type VisitorCard, VISITORS_ROUTES } from '@luwte/visitors/domain';
import { FloorClient } from '../data/floor-client';
import { UseFields } from '../shared/use-fields';
import { LateTimesFields } from './late-times';

/** Enters a visit afterwards: the paper of a day when the network was down, or a busy hour. */
@Component({
  selector: 'lu-late-dialog',
  imports: [Button, Dialog, Failure, Field, Icon, LateTimesFields, TextInput, TranslocoPipe, UseFields],
  templateUrl: './late-dialog.html',
})
export class LateDialog {
  private readonly api = inject(Api);
  private readonly client = inject(FloorClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  /** Closes; with true when a visit was entered. */
  readonly closed = output<boolean>();

  private readonly id = newId();
  protected readonly code = signal('');
  protected readonly substance = signal<Substance | null>(null);
  protected readonly route = signal<Route | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly codeUnknown = signal(false);

  private readonly times = viewChild.required(LateTimesFields);
  protected readonly codeErrors = computed(() =>
    this.codeUnknown() ? [this.texts('floor.entry.codeUnknown')] : [],
  );

  protected async save(): Promise<void> {
    this.problem.set(null);
    const late = this.times().read();
    if (!late) return;
    this.busy.set(true);
    try {
      const visitorId = await this.findVisitor();
      if (visitorId === undefined) return;
      await this.client.checkIn({
        id: this.id,
        visitorId,
        over18: true,
        intoxication: 0,
        substance: this.substance(),
        route: this.route(),
        late,
      });
      this.notices.done(this.texts('floor.done.late'));
      this.closed.emit(true);
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The visitor with the typed code; null without a code, undefined when the house knows none with it. */
  private async findVisitor(): Promise<string | null | undefined> {
    this.codeUnknown.set(false);
    const code = this.code().trim();
    if (code === '') return null;
    try {
      return (await this.api.get<VisitorCard>(pathTo(VISITORS_ROUTES.byCode, { code }))).id;
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status !== 404 && problem.status !== 400 && problem.status !== 422) throw problem;
      this.codeUnknown.set(true);
      return undefined;
    }
  }
}
