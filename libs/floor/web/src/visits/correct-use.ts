import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { VisitUse } from '@luwte/floor/domain';
import type { Id } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import { Button, Dialog, Failure, Notices } from '@luwte/ui';
import { FloorClient } from '../data/floor-client';
import { UseFields } from '../shared/use-fields';

/** Puts a use right that was noted in error: a new note takes its place, the old one stays readable. */
@Component({
  selector: 'lu-correct-use',
  imports: [Button, Dialog, Failure, TranslocoPipe, UseFields],
  template: `
    <lu-dialog [open]="true" [heading]="'floor.visit.correctUse' | transloco" (openChange)="done.emit()">
      <lu-use-fields [missing]="true" [(substance)]="substance" [(route)]="route" />
      @if (problem(); as failed) {
        <lu-failure [problem]="failed" [retry]="false" [kept]="'floor.kept' | transloco" />
      }
      <button dialogAction luButton type="button" (click)="done.emit()">
        {{ 'app.kit.cancel' | transloco }}
      </button>
      <button dialogAction luButton="primary" type="button" [busy]="busy()" (click)="save()">
        {{ 'floor.visit.correct.save' | transloco }}
      </button>
    </lu-dialog>
  `,
})
export class CorrectUse {
  private readonly client = inject(FloorClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  readonly visitId = input.required<Id>();
  readonly use = input.required<VisitUse>();
  readonly done = output();

  protected readonly substance = linkedSignal(() => this.use().substance);
  protected readonly route = linkedSignal(() => this.use().route);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected async save(): Promise<void> {
    const { id, at, newBatch, peerAssisted, splitting, alone, otherwiseWhere } = this.use();
    const substance = this.substance();
    const route = this.route();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const kept = { at, newBatch, peerAssisted, splitting, alone, otherwiseWhere };
      await this.client.addUse(this.visitId(), { ...kept, substance, route, supersedes: id });
      this.notices.done(this.texts('floor.done.correct'));
      this.done.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
