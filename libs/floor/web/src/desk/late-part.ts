import { booleanAttribute, Component, input, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CheckIn } from '@luwte/floor/domain';
import type { ApiProblem } from '@luwte/platform/web';
import { Button, Icon } from '@luwte/ui';
import { LateTimesFields } from '../entry/late-times';

/** The visitor was here earlier, and it is written down now: the same questions, other times, no place. */
@Component({
  selector: 'lu-late-part',
  imports: [Button, Icon, LateTimesFields, TranslocoPipe],
  template: `
    <form class="lu-stack" (submit)="$event.preventDefault(); save()">
      <h3>{{ 'floor.entry.late' | transloco }}</h3>
      <lu-late-times [problem]="problem()" />
      <div class="lu-row">
        <button luButton="primary" size="big" type="submit" [busy]="busy()">
          <lu-icon name="history" />{{ 'floor.entry.lateSave' | transloco }}
        </button>
        <button luButton="quiet" size="big" type="button" (click)="cancelled.emit()">
          {{ 'app.kit.cancel' | transloco }}
        </button>
      </div>
    </form>
  `,
})
export class LatePart {
  readonly busy = input(false, { transform: booleanAttribute });
  readonly problem = input<ApiProblem | null>(null);
  readonly entered = output<NonNullable<CheckIn['late']>>();
  readonly cancelled = output();
  private readonly times = viewChild.required(LateTimesFields);

  protected save(): void {
    const late = this.times().read();
    if (late) this.entered.emit(late);
  }
}
