import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DEVICE_NAME, DEVICE_PLACE, type DeviceHere } from '@luwte/identity/domain';
import { keepsText } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem, injectTexts, SharedScreen } from '@luwte/platform/web';
import { Button, Card, Failure, Field, Icon, Notices, Status, TextInput } from '@luwte/ui';
import { DevicesClient } from '../data/devices-client';

/** Makes the tablet or PC in front of the worker a shared device of the house. */
@Component({
  selector: 'lu-enrol-card',
  imports: [Button, Card, Failure, Field, Icon, Status, TextInput, TranslocoPipe],
  template: `
    <lu-card icon="devices" [heading]="'devices.enrol.title' | transloco">
      @if (here(); as device) {
        <p>
          <lu-status tone="success" icon="check_circle">{{
            'devices.enrol.isOne' | transloco: { name: device.name }
          }}</lu-status>
        </p>
      } @else {
        <p class="lu-soft">{{ 'devices.enrol.lead' | transloco }}</p>
        <form novalidate (submit)="$event.preventDefault(); enrol()">
          <lu-field
            [label]="'devices.columns.name' | transloco"
            [hint]="'devices.enrol.nameHint' | transloco"
            [errors]="nameErrors()"
          >
            <input
              luInput
              autocomplete="off"
              #name
              [attr.maxlength]="limits.name.max"
              [value]="draft().name"
              (input)="set({ name: name.value })"
            />
          </lu-field>
          <lu-field
            [optional]="true"
            [label]="'devices.columns.place' | transloco"
            [hint]="'devices.enrol.placeHint' | transloco"
            [errors]="problem()?.errorsAt('/place') ?? []"
          >
            <input
              luInput
              autocomplete="off"
              #place
              [attr.maxlength]="limits.place.max"
              [value]="draft().place"
              (input)="set({ place: place.value })"
            />
          </lu-field>
          <button luButton="primary" type="submit" [busy]="busy()">
            <lu-icon name="add" />{{ 'devices.enrol.action' | transloco }}
          </button>
        </form>
        @if (problem(); as failed) {
          <lu-failure [problem]="failed" [retry]="false" />
        }
      }
    </lu-card>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lu-space-4);
    }

    lu-field {
      flex: 1 1 14rem;
    }
  `,
})
export class EnrolCard {
  private readonly client = inject(DevicesClient);
  private readonly shared = inject(SharedScreen);
  private readonly notices = inject(Notices);
  private readonly texts = injectTexts();
  /** The shared device that this browser is already. */
  readonly here = input.required<DeviceHere | null>();
  readonly enrolled = output();

  protected readonly limits = { name: DEVICE_NAME, place: DEVICE_PLACE };
  protected readonly draft = signal({ name: '', place: '' });
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly named = computed(() => keepsText(this.draft().name, DEVICE_NAME));
  protected readonly nameErrors = computed(() =>
    this.tried() && !this.named() ? [{ code: 'required' }] : (this.problem()?.errorsAt('/name') ?? []),
  );

  protected set(change: Partial<{ name: string; place: string }>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async enrol(): Promise<void> {
    this.tried.set(true);
    if (!this.named() || this.busy()) return;
    const { name, place } = this.draft();
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.client.enrol({ name: name.trim(), ...(place.trim() !== '' && { place: place.trim() }) });
      this.shared.enrol();
      this.notices.done(this.texts('devices.enrol.done', { name: name.trim() }));
      this.enrolled.emit();
    } catch (error) {
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
