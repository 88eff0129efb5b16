import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { CheckIn } from '@luwte/floor/domain';
import type { FieldError } from '@luwte/platform/kernel';
import { type ApiProblem, Clock, Session } from '@luwte/platform/web';
import { Field, TextInput } from '@luwte/ui';
import { SettingsStore } from '../settings/settings-store';
import { lateErrors, type LateTimes } from './entry-draft';
import { fromLocalMoment, toLocalMoment } from './local-moment';

/** When a visit that is written down afterwards really was; as far back as the house lets it. */
@Component({
  selector: 'lu-late-times',
  imports: [Field, TextInput, TranslocoPipe],
  template: `
    <p class="lu-soft">{{ 'floor.entry.lateWindow' | transloco: { days: days() } }}</p>
    <div class="lu-grid">
      <lu-field [label]="'floor.times.arrivedAt' | transloco" [errors]="errorsAt('arrivedAt')" scope="floor">
        <input
          luInput
          type="datetime-local"
          [max]="latest"
          [value]="arrived()"
          #arrivedField
          (input)="arrived.set(arrivedField.value)"
        />
      </lu-field>
      <lu-field
        [label]="'floor.times.seatedAt' | transloco"
        [optional]="true"
        [errors]="errorsAt('seatedAt')"
        scope="floor"
      >
        <input
          luInput
          type="datetime-local"
          [max]="latest"
          [value]="seated()"
          #seatedField
          (input)="seated.set(seatedField.value)"
        />
      </lu-field>
      <lu-field [label]="'floor.times.leftAt' | transloco" [errors]="errorsAt('leftAt')" scope="floor">
        <input
          luInput
          type="datetime-local"
          [max]="latest"
          [value]="left()"
          #leftField
          (input)="left.set(leftField.value)"
        />
      </lu-field>
    </div>
  `,
})
export class LateTimesFields {
  private readonly clock = inject(Clock);
  private readonly zone = inject(Session).timeZone;
  private readonly settings = inject(SettingsStore);
  /** What the API found wrong. */
  readonly problem = input<ApiProblem | null>(null);

  protected readonly days = computed(() => this.settings.value('late-entry').days);
  protected readonly latest = toLocalMoment(this.clock.read(), this.zone());
  protected readonly arrived = signal(this.latest);
  protected readonly seated = signal('');
  protected readonly left = signal('');
  private readonly tried = signal(false);
  private readonly times = computed<LateTimes>(() => ({
    arrivedAt: fromLocalMoment(this.arrived(), this.zone()),
    seatedAt: fromLocalMoment(this.seated(), this.zone()),
    leftAt: fromLocalMoment(this.left(), this.zone()),
  }));
  private readonly errors = computed(() =>
    this.tried() ? lateErrors(this.times(), this.clock.now(), this.days()) : [],
  );

  /** The times as a request tells them; null, and what is wrong is shown, when they cannot be. */
  read(): CheckIn['late'] | null {
    this.tried.set(true);
    const { arrivedAt, seatedAt, leftAt } = this.times();
    if (this.errors().length > 0 || arrivedAt === null || leftAt === null) return null;
    return { arrivedAt, seatedAt, leftAt };
  }

  protected errorsAt(name: keyof LateTimes): readonly FieldError[] {
    return [
      ...this.errors().filter(({ pointer }) => pointer === `/${name}`),
      ...(this.problem()?.errorsAt(`/late/${name}`) ?? []),
    ];
  }
}
