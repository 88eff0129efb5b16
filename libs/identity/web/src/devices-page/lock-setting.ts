import { Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LOCK_MINUTES } from '@luwte/identity/domain';
import { type ApiProblem, asProblem, injectTexts } from '@luwte/platform/web';
import { Button, Card, Failure, Field, Icon, Notices, Skeleton, TextInput } from '@luwte/ui';
import { DevicesClient } from '../data/devices-client';

/** After how many minutes without a touch shared devices lock. */
@Component({
  selector: 'lu-lock-setting',
  imports: [Button, Card, Failure, Field, Icon, Skeleton, TextInput, TranslocoPipe],
  template: `
    <lu-card icon="timer" [heading]="'devices.rules.title' | transloco">
      @if (readingProblem(); as failed) {
        <lu-failure [problem]="failed" (again)="reading.reload()" />
      } @else if (reading.hasValue()) {
        <form class="lu-stack" novalidate (submit)="$event.preventDefault(); save()">
          <lu-field
            [label]="'devices.rules.lockMinutes' | transloco"
            [hint]="'devices.rules.hint' | transloco"
            [errors]="fits() ? [] : ['devices.rules.wrong' | transloco: limit]"
          >
            <input
              luInput
              type="number"
              inputmode="numeric"
              #typed
              [attr.min]="limit.min"
              [attr.max]="limit.max"
              [value]="minutes()"
              (input)="minutes.set(typed.value)"
            />
          </lu-field>
          @if (problem(); as failed) {
            <lu-failure [problem]="failed" [retry]="failed.stale" (again)="reading.reload()" />
          }
          <div>
            <button luButton="primary" type="submit" [busy]="busy()">
              <lu-icon name="check" />{{ 'devices.rules.save' | transloco }}
            </button>
          </div>
        </form>
      } @else {
        <lu-skeleton shape="rows" [count]="2" />
      }
    </lu-card>
  `,
  styles: `
    input {
      max-inline-size: 8rem;
    }
  `,
})
export class LockSetting {
  private readonly client = inject(DevicesClient);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  protected readonly limit = LOCK_MINUTES;

  protected readonly reading = resource({ loader: () => this.client.rules() });
  protected readonly readingProblem = computed(() => {
    const error = this.reading.error();
    return error ? asProblem(error) : null;
  });
  private readonly version = computed(() => (this.reading.hasValue() ? this.reading.value().version : 0));
  protected readonly minutes = linkedSignal(() =>
    this.reading.hasValue() ? String(this.reading.value().value.lockMinutes) : '',
  );
  protected readonly fits = computed(() => {
    const minutes = Number(this.minutes());
    return Number.isInteger(minutes) && minutes >= LOCK_MINUTES.min && minutes <= LOCK_MINUTES.max;
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  protected async save(): Promise<void> {
    if (!this.fits() || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.changeRules({ lockMinutes: Number(this.minutes()) }, this.version());
      this.notices.done(this.texts('devices.rules.done'));
      this.reading.reload();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
